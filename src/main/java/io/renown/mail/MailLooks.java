package io.renown.mail;

import org.jspecify.annotations.Nullable;

/** Slot: says how the mails of tenants and brands look and who they are from. */
public interface MailLooks {

    /** @param brandId null for the tenant itself */
    MailLook lookOf(int tenantId, @Nullable Long brandId);

    /** Asked when a mail is sent, not when it is written. */
    MailSender senderOf(int tenantId, @Nullable Long brandId);
}
