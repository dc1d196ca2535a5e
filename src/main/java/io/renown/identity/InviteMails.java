package io.renown.identity;

import java.time.Instant;

/**
 * Brings invites to the people they are for. Called inside the transaction that makes the invite, in its tenant: an
 * implementation writes to an outbox. Without a bean of this kind, inviters pass the links on themselves.
 */
public interface InviteMails {

    void send(InviteMail mail);

    /**
     * @param path of the link, as {@code invite/...}; a secret
     * @param locale of the organization
     */
    record InviteMail(
            String email, String organization, String inviter, String path, String locale, Instant expiresAt) {}
}
