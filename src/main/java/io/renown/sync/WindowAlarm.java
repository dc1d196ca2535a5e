package io.renown.sync;

import io.renown.connector.ConnectorCatalog;
import io.renown.identity.MemberService;
import io.renown.mail.MailService;
import io.renown.mail.MailText;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells owners and admins, once, when half of a platform's window has passed without a visit: what is not fetched before it
 * closes is lost.
 */
@Component
class WindowAlarm {

    private static final int AT_ONCE = 100;

    private final DueSql line;
    private final SyncSql syncs;
    private final ListingService listings;
    private final ConnectorCatalog connectors;
    private final MemberService members;
    private final MailService mails;
    private final TenantDirectory tenants;
    private final TransactionTemplate transactions;
    private final String url;
    private final Clock clock;

    WindowAlarm(
            DueSql line,
            SyncSql syncs,
            ListingService listings,
            ConnectorCatalog connectors,
            MemberService members,
            MailService mails,
            TenantDirectory tenants,
            PlatformTransactionManager transactions,
            @Value("${renown.url}") String url,
            Clock clock) {
        this.line = line;
        this.syncs = syncs;
        this.listings = listings;
        this.connectors = connectors;
        this.members = members;
        this.mails = mails;
        this.tenants = tenants;
        this.transactions = new TransactionTemplate(transactions);
        this.url = url;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        for (DueSql.Alarm alarm : line.alarms(clock.instant(), AT_ONCE)) {
            TenantContext.runAs(
                    alarm.tenantId(),
                    Actor.system("sync"),
                    () -> transactions.executeWithoutResult(status -> tell(alarm.listingId())));
        }
    }

    private void tell(long listingId) {
        Instant now = clock.instant();
        ListingSync sync = syncs.find(listingId).orElse(null);
        if (sync == null || !syncs.alarm(listingId, now) || sync.pausedAt() != null) {
            return; // another node does, or somebody paused it on purpose
        }
        Duration window = connectors
                .find(sync.platform())
                .map(connector -> connector.limits().window())
                .orElse(null);
        if (window == null) {
            return;
        }
        ListingDetails listing = listings.get(listingId);
        Instant fetched = sync.lastSuccessAt() == null ? sync.createdAt() : sync.lastSuccessAt();
        long hours = Math.max(0, Duration.between(now, fetched.plus(window)).toHours());
        TenantDetails tenant = tenants.get(TenantContext.tenantId());
        String link = url + "/t/" + tenant.slug() + "/platforms/completeness";
        members.list().stream()
                .filter(member -> member.active() && (member.role() == Role.OWNER || member.role() == Role.ADMIN))
                .forEach(member -> mails.send(MailText.of(
                        mails.look(null),
                        member.email(),
                        tenant.profile().locale(),
                        "sync.mail.closing",
                        link,
                        listing.name(),
                        hours)));
    }
}
