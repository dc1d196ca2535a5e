package io.renown.sync;

import io.renown.account.AccountAccess;
import io.renown.account.AccountSentMessage;
import io.renown.audit.AuditLog;
import io.renown.connector.Access;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.WebhookMessage;
import io.renown.connector.WebhookRead;
import io.renown.identity.AttemptLimit;
import io.renown.nodes.Turns;
import io.renown.review.ReviewIngest;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages that platforms send by themselves. One that proves where it comes from makes its account's listings due, and
 * reviews that it brings are in at once - where it can be told of which listing they are.
 */
@Component
class HookIntake {

    private static final Logger log = LoggerFactory.getLogger(HookIntake.class);

    private static final int MESSAGES = 600;
    private static final Duration KEPT = Duration.ofDays(7);

    enum Outcome {
        TAKEN,
        /** No such address. */
        UNKNOWN,
        /** It does not prove where it comes from, or is none. */
        REFUSED,
        TOO_MANY
    }

    private final HookSql sql;
    private final SyncSql syncs;
    private final WalkSql walks;
    private final PlatformClient platforms;
    private final AccountAccess accounts;
    private final ReviewIngest ingest;
    private final SeenReplies replies;
    private final SyncRunner runner;
    private final AuditLog audit;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final AttemptLimit messages;
    private final AttemptLimit audited;
    private final Clock clock;

    HookIntake(
            HookSql sql,
            SyncSql syncs,
            WalkSql walks,
            PlatformClient platforms,
            AccountAccess accounts,
            ReviewIngest ingest,
            SeenReplies replies,
            SyncRunner runner,
            AuditLog audit,
            Turns turns,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.syncs = syncs;
        this.walks = walks;
        this.platforms = platforms;
        this.accounts = accounts;
        this.ingest = ingest;
        this.replies = replies;
        this.runner = runner;
        this.audit = audit;
        this.turns = turns;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.messages = new AttemptLimit(MESSAGES, Duration.ofMinutes(1), clock);
        this.audited = new AttemptLimit(1, Duration.ofHours(1), clock);
        this.clock = clock;
    }

    Outcome take(String token, WebhookMessage message) {
        Optional<HookSql.Place> place = sql.findByHash(HookAddress.hash(token));
        if (place.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        HookSql.Place found = place.get();
        return !messages.take(found.tenantId() + ":" + found.accountId())
                ? Outcome.TOO_MANY
                : TenantContext.callAs(
                        found.tenantId(), Actor.system("webhook"), () -> takeFor(found.accountId(), message));
    }

    private Outcome takeFor(long accountId, WebhookMessage message) {
        WebhookRead read;
        try {
            Access access = accounts.open(accountId);
            read = platforms.message(access, message);
        } catch (PlatformException refused) {
            if (refused.trouble() == Trouble.FORBIDDEN || refused.trouble() == Trouble.NOT_SET_UP) {
                auditNowAndThen(accountId, refused);
            }
            return Outcome.REFUSED;
        } catch (Problem disconnected) {
            return Outcome.UNKNOWN;
        }
        boolean isNew = Boolean.TRUE.equals(transactions.execute(status -> takeIn(accountId, read)));
        if (isNew) {
            List<Long> listings = accounts.listingsOf(accountId);
            if (listings.size() == 1) {
                replies.seen(listings.getFirst(), read.reviews());
            }
            runner.soon();
        } else {
            log.debug("a message for account {} came again", accountId);
        }
        return Outcome.TAKEN;
    }

    private boolean takeIn(long accountId, WebhookRead read) {
        if (!sql.note(accountId, HookAddress.hash(read.id()), clock.instant())) {
            return false;
        }
        syncs.makeDueWhereWell(accountId, clock.instant()); // before a review is written: visits lock in this order
        events.publishEvent(new AccountSentMessage(TenantContext.tenantId(), accountId));
        List<Long> listings = accounts.listingsOf(accountId);
        if (listings.size() == 1 && !read.reviews().isEmpty()) {
            long listing = listings.getFirst();
            PageItems items = PageItems.of(read.reviews(), read.unread(), clock.instant());
            ingest.ingestLatest(listing, "webhook:" + Tsid.format(listing), items.list());
            if (syncs.find(listing).isPresent()) {
                walks.keepUnread(listing, items.unread(), clock.instant());
            }
        }
        return true;
    }

    /** Whoever sends many must not fill the log. */
    private void auditNowAndThen(long accountId, PlatformException refused) {
        if (audited.take(TenantContext.tenantId() + ":" + accountId)) {
            transactions.executeWithoutResult(
                    status -> audit.append("webhook.refused", "account:" + Tsid.format(accountId), refused.words()));
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void forget() {
        if (turns.take("forget-webhook-messages", Duration.ofHours(1))) {
            sql.forgetMessagesBefore(clock.instant().minus(KEPT));
        }
    }
}
