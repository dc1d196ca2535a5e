package io.renown.appearance;

import io.renown.mail.MailService;
import io.renown.mail.MailText;
import io.renown.shared.Problem;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks a mailbox whether a tenant may send in its name. */
@Component
class SenderMails {

    /** First part of the path of the links. */
    static final String PATH = "sender";

    static final Duration GOOD_FOR = Duration.ofDays(3);
    private static final int LONGEST = 190;

    /** Stricter than mail servers are: this stands in a header of each mail. */
    private static final String ADDRESS =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+";

    private final AppearanceSql sql;
    private final MailService mails;
    private final TenantDirectory tenants;
    private final Pace pace;
    private final Clock clock;
    private final String url;

    SenderMails(
            AppearanceSql sql,
            MailService mails,
            TenantDirectory tenants,
            Clock clock,
            @Value("${renown.url}") String url) {
        this.sql = sql;
        this.mails = mails;
        this.tenants = tenants;
        this.pace = new Pace(10, Duration.ofHours(1), clock);
        this.clock = clock;
        this.url = url.replaceAll("/+$", "");
    }

    /** @throws Problem {@code sender-address} */
    static String checked(String address) {
        String mailbox = address.strip();
        if (mailbox.length() > LONGEST || !mailbox.matches(ADDRESS)) {
            throw Problem.invalid("sender-address");
        }
        return mailbox;
    }

    void ask(int tenantId, long id, @Nullable String name, String mailbox, Appearance appearance) {
        if (!pace.take(tenantId)) { // nobody's mailbox is to be filled by this
            throw Problem.of("rate-limit", 429, pace.secondsToWait());
        }
        LinkToken token = LinkToken.random(32);
        Instant expires = clock.instant().plus(GOOD_FOR);
        sql.setSender(tenantId, id, name, mailbox, token.hash(), expires, null);
        TenantDetails tenant = tenants.get(tenantId);
        mails.send(MailText.of(
                mailbox,
                tenant.profile().locale(),
                "mail.sender",
                url + "/" + PATH + "/" + token.text(),
                tenant.name(),
                mailbox,
                appearance.name(),
                GOOD_FOR.toDays()));
    }
}
