package io.renown.mail;

import org.jspecify.annotations.Nullable;

/**
 * How a mail looks, and where its links lead.
 *
 * @param name of the portal
 * @param accent {@code #rrggbb}, readable on white; null for none
 * @param logoUrl null for none
 * @param address of the portal without a slash at the end, never taken from a request
 */
public record MailLook(
        String name, @Nullable String accent, @Nullable String logoUrl, String address) {

    /** The product's own, for mails about a person's account. */
    public static final MailLook OWN = new MailLook("Renown", null, null, "");
}
