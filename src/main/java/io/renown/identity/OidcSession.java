package io.renown.identity;

import org.jspecify.annotations.Nullable;

/**
 * The session at an identity provider that a session of the portal follows.
 *
 * @param sid the provider's id of it; null where it names none
 */
public record OidcSession(
        String issuer, String subject, @Nullable String sid) {

    /** Of the request that signs somebody in by OpenID Connect: the register of sessions takes it from there. */
    public static final String ATTRIBUTE = OidcSession.class.getName();
}
