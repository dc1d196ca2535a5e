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

/** Brings invites to the people they are for, in the transaction that makes the invite and in its tenant. */
@Component
class InviteMails {

    private final MailService mails;
    private final String address;

    /** @param address where people reach the portal, as links in mails have it */
    InviteMails(MailService mails, @Value("${renown.url}") String address) {
        this.mails = mails;
        this.address = address;
    }

    /**
     * @param path of the link, as {@code invite/...}; a secret
     * @param locale of the organization
     * @return false when no mail server is named: somebody has to pass the link on
     */
    boolean send(MemberInviteDetails invite, String organization, String inviter, String path, String locale) {
        mails.send(MailText.of(
                invite.email(),
                locale,
                "mail.invite",
                address + "/" + path,
                inviter,
                organization,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(locale))
                        .format(LocalDate.ofInstant(invite.expiresAt(), ZoneOffset.UTC))));
        return mails.leaveThisMachine();
    }
}
