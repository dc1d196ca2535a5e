package io.renown.identity;

import io.renown.mail.MailService;
import io.renown.mail.MailText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Invites by mail, in the language of the organization. */
@Component
class InviteMailsByOutbox implements InviteMails {

    private final MailService mails;
    private final String address;

    /** @param address where people reach the portal, as links in mails have it */
    InviteMailsByOutbox(MailService mails, @Value("${renown.url}") String address) {
        this.mails = mails;
        this.address = address;
    }

    @Override
    public void send(InviteMail invite) {
        Locale locale = Locale.forLanguageTag(invite.locale());
        mails.send(MailText.of(
                invite.email(),
                invite.locale(),
                "mail.invite",
                address + "/" + invite.path(),
                invite.inviter(),
                invite.organization(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(LocalDate.ofInstant(invite.expiresAt(), ZoneOffset.UTC))));
    }
}
