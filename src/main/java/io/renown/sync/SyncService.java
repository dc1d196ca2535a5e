package io.renown.sync;

import io.renown.account.AccountService;
import io.renown.audit.AuditLog;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.ListingReviews;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is held of each connected listing and what may be missing, and what members do about it. */
@Service
public class SyncService {

    private final SyncSql syncs;
    private final LedgerSql ledger;
    private final ListingService listings;
    private final ListingReviews reviews;
    private final ConnectorCatalog connectors;
    private final AccountService accounts;
    private final HookAddress hooks;
    private final SyncRunner runner;
    private final AuditLog audit;
    private final Clock clock;

    SyncService(
            SyncSql syncs,
            LedgerSql ledger,
            ListingService listings,
            ListingReviews reviews,
            ConnectorCatalog connectors,
            AccountService accounts,
            HookAddress hooks,
            SyncRunner runner,
            AuditLog audit,
            Clock clock) {
        this.syncs = syncs;
        this.ledger = ledger;
        this.listings = listings;
        this.reviews = reviews;
        this.connectors = connectors;
        this.accounts = accounts;
        this.hooks = hooks;
        this.runner = runner;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of all connected listings that the actor may see: those about to lose something first, then by name. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<ListingLedger> list() {
        Map<Long, ListingDetails> visible =
                listings.list().stream().collect(Collectors.toMap(ListingDetails::id, Function.identity()));
        Map<Long, Integer> gaps = ledger.countGaps();
        Map<Long, Integer> unread = ledger.countUnread();
        return syncs.list().stream()
                .filter(sync -> visible.containsKey(sync.listingId()))
                .map(sync -> ledger(
                        Objects.requireNonNull(visible.get(sync.listingId())),
                        sync,
                        gaps.getOrDefault(sync.listingId(), 0),
                        unread.getOrDefault(sync.listingId(), 0)))
                .sorted(Comparator.comparing(ListingLedger::isUrgent)
                        .reversed()
                        .thenComparing(line -> line.listing().name()))
                .toList();
    }

    /** @throws Problem {@code not-found} for a listing that the actor may not see, or that is not connected */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public ListingLedger get(long listingId) {
        ListingDetails listing = listings.get(listingId);
        ListingSync sync = syncs.find(listingId).orElseThrow(Problem::notFound);
        return ledger(
                listing,
                sync,
                ledger.countGaps().getOrDefault(listingId, 0),
                ledger.countUnread().getOrDefault(listingId, 0));
    }

    /** @param limit of gaps, and of unread items */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public ListingTroubles troubles(long listingId, int limit) {
        long id = listings.get(listingId).id();
        return new ListingTroubles(ledger.gaps(id, limit), ledger.unread(id, limit), reviews.countNotUnderstood(id));
    }

    /** At once, in the background. One that is visited already goes on. */
    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public void syncNow(long listingId) {
        known(listingId);
        syncs.makeListingDue(listingId, clock.instant());
        runner.soon();
    }

    /** All listings of an account, as {@link #syncNow}. */
    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public void syncAccountNow(long accountId) {
        accounts.get(accountId);
        syncs.makeDue(accountId, clock.instant());
        runner.soon();
    }

    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public void pause(long listingId) {
        known(listingId);
        syncs.pause(listingId, clock.instant());
        audit.append("sync.paused", "listing:" + Tsid.format(listingId), "");
    }

    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public void resume(long listingId) {
        known(listingId);
        syncs.resume(listingId, clock.instant());
        audit.append("sync.resumed", "listing:" + Tsid.format(listingId), "");
        runner.soon();
    }

    /** All that the platform still gives, see {@link ListingLedger#window}. What is held stays. */
    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public void fetchAgain(long listingId) {
        known(listingId);
        syncs.fetchAgain(listingId, clock.instant());
        audit.append("sync.history-asked", "listing:" + Tsid.format(listingId), "");
        runner.soon();
    }

    /** The address to which the platform sends messages for the account; empty until one was made. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public Optional<String> findWebhook(long accountId) {
        accounts.get(accountId);
        return hooks.find(accountId);
    }

    /** A new address; the one before is nobody's from now on. */
    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public String makeWebhook(long accountId) {
        if (connectors
                .find(accounts.get(accountId).platform())
                .map(Connector::webhook)
                .isEmpty()) {
            throw Problem.conflict("platform-sends-nothing");
        }
        String address = hooks.make(accountId);
        audit.append("webhook.address-made", "account:" + Tsid.format(accountId), "");
        return address;
    }

    private void known(long listingId) {
        listings.get(listingId);
        if (syncs.find(listingId).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private ListingLedger ledger(ListingDetails listing, ListingSync sync, int gaps, int unread) {
        Optional<Connector> connector = connectors.find(sync.platform());
        Duration window = connector.map(known -> known.limits().window()).orElse(null);
        Instant last = sync.lastSuccessAt() == null ? sync.createdAt() : sync.lastSuccessAt();
        return new ListingLedger(
                listing,
                sync.accountId(),
                state(sync),
                sync.trouble(),
                sync.troubleWords(),
                sync.dueAt(),
                sync.lastSuccessAt(),
                sync.shown(),
                sync.expected(),
                sync.edited(),
                sync.removed(),
                sync.newestAt(),
                sync.oldestAt(),
                sync.backFilledAt(),
                window,
                window == null ? null : last.plus(window),
                window != null && last.plus(window.dividedBy(2)).isBefore(clock.instant()),
                gaps,
                unread,
                sync.interval(),
                connector.map(Connector::webhook).isPresent(),
                progress(sync));
    }

    private static ListingLedger.State state(ListingSync sync) {
        if (sync.pausedAt() != null) {
            return ListingLedger.State.PAUSED;
        }
        if (sync.claimed() || sync.walk() != null && sync.failures() == 0) {
            return ListingLedger.State.RUNNING;
        }
        return sync.failures() > 0 ? ListingLedger.State.TROUBLE : ListingLedger.State.WAITING;
    }

    private static ListingLedger.@Nullable Progress progress(ListingSync sync) {
        Walk walk = sync.walk();
        return walk == null
                ? null
                : new ListingLedger.Progress(
                        walk.kind() == WalkKind.BACK_FILL,
                        walk.allPages(),
                        walk.received(),
                        walk.added(),
                        walk.total(),
                        walk.startedAt());
    }
}
