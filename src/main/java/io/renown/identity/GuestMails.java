package io.renown.identity;

import io.renown.mail.MailService;
import io.renown.mail.MailText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the owners of the other side. The words are ours alone: a reason that somebody of another organization wrote is read
 * in the portal, not in a mail that carries our name.
 */
@Component
class GuestMails {

    private final MailService mails;
    private final GuestDoor door;
    private final String address;

    /** @param address where people reach the portal, as links in mails have it */
    GuestMails(MailService mails, GuestDoor door, @Value("${renown.url}") String address) {
        this.mails = mails;
        this.door = door;
        this.address = address;
    }

    void offered(int agencyId, String agencySlug, String client, Instant answerUntil) {
        for (GuestDoor.Owner owner : door.owners(agencyId)) {
            mails.sendFor(
                    agencyId,
                    MailText.of(
                            owner.email(),
                            owner.locale(),
                            "mail.guest-offered",
                            address + "/t/" + agencySlug + "/settings/clients",
                            client,
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(Locale.forLanguageTag(owner.locale()))
                                    .format(LocalDate.ofInstant(answerUntil, ZoneOffset.UTC))));
        }
    }

    void accepted(int clientId, String clientSlug, String client, String agency) {
        for (GuestDoor.Owner owner : door.owners(clientId)) {
            mails.sendFor(
                    clientId,
                    MailText.of(
                            owner.email(),
                            owner.locale(),
                            "mail.guest-accepted",
                            address + "/t/" + clientSlug + "/settings/guests",
                            agency,
                            client));
        }
    }
}
