package io.renown.identity;

import io.renown.mail.MailLook;
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
    private final String url; // never a tenant's own domain, which may lead elsewhere by now: the link is a secret

    InviteMails(MailService mails, @Value("${renown.url}") String url) {
        this.mails = mails;
        this.url = url.replaceAll("/+$", "");
    }

    /**
     * @param path of the link, as {@code invite/...}; a secret
     * @param locale of the organization
     * @return false when no mail server is named: somebody has to pass the link on
     */
    boolean send(MemberInviteDetails invite, String organization, String inviter, String path, String locale) {
        // Whoever is asked for one brand alone knows that brand, and perhaps nothing of who works for it.
        Long brandId = invite.onlyBrand();
        MailLook look = mails.look(brandId);
        mails.send(
                brandId,
                MailText.of(
                        look,
                        invite.email(),
                        locale,
                        "mail.invite",
                        url + "/" + path,
                        inviter,
                        organization,
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(Locale.forLanguageTag(locale))
                                .format(LocalDate.ofInstant(invite.expiresAt(), ZoneOffset.UTC)),
                        look.name()));
        return mails.leaveThisMachine();
    }
}
