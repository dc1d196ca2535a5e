package io.renown.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.renown.account.AccountAccess;
import io.renown.account.ListingConnected;
import io.renown.account.pace.AccountPace;
import io.renown.account.pace.Paces;
import io.renown.connector.ConnectorCatalog;
import io.renown.jobs.MembersFirst;
import io.renown.nodes.Node;
import io.renown.nodes.NodeRole;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.ListingReviews;
import io.renown.review.ReviewIngest;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Listings of a platform of this process, a clock that is moved, and a runner that is turned by hand. */
abstract class SyncScene extends PortalIT {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    DueSql line;

    @Autowired
    SyncSql syncs;

    @Autowired
    WalkSql walks;

    @Autowired
    ReviewIngest ingest;

    @Autowired
    ListingReviews reviews;

    @Autowired
    TenantDirectory directory;

    @Autowired
    Paces paces;

    @Autowired
    AccountAccess accounts;

    @Autowired
    ListingService listings;

    @Autowired
    ConnectorCatalog connectors;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MembersFirst members;

    @Autowired
    SeenReplies replies;

    @Autowired
    JdbcTemplate jdbc;

    final MovedClock clock = new MovedClock();
    final List<SyncRunner> runners = new ArrayList<>();
    FakePlatform platform = new FakePlatform(100);
    LookAlike tenant;
    SyncRunner runner;

    /** The real time, and what was added to it. */
    static final class MovedClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(ahead);
        }

        void move(Duration by) {
            ahead = ahead.plus(by);
        }
    }

    @BeforeEach
    void setUp() {
        jdbc.update("DELETE FROM listing_sync WHERE tenant_id IN (SELECT id FROM tenant)");
        tenant = tenants.a();
        runner = start();
    }

    @AfterEach
    void stop() {
        runners.forEach(SyncRunner::stop);
        jdbc.update("DELETE FROM listing_sync WHERE tenant_id IN (SELECT id FROM tenant)");
    }

    /** A portal's worth of it, as after a start. */
    SyncRunner start() {
        AccountPace pace = paces.at(clock);
        RemovedReviews removed = new RemovedReviews(reviews, walks);
        WalkEnd ends = new WalkEnd(syncs, walks, removed, reviews, directory, clock);
        PageIntake intake = new PageIntake(syncs, walks, ingest, ends, transactions, clock);
        VisitFailure failures = new VisitFailure(syncs, accounts, pace, clock);
        ListingVisit visits = new ListingVisit(
                syncs, intake, failures, connectors, platform, accounts, listings, pace, replies, members, clock);
        SyncRunner made = new SyncRunner(
                line,
                visits,
                connectors,
                pace,
                new SimpleMeterRegistry(),
                new Node("sync-it", NodeRole.ALL, false),
                true,
                clock);
        runners.add(made);
        return made;
    }

    long account(String name) {
        long id = Tsid.next();
        jdbc.update(
                "INSERT INTO platform_account (tenant_id, id, platform, name, settings, scopes, state, created_at,"
                        + " version) VALUES (?, ?, ?, ?, '{}', '', 'CONNECTED', UTC_TIMESTAMP(6), 0)",
                tenant.id(),
                id,
                name,
                name);
        return id;
    }

    /** @return its external id is {@code <platform>-<id>} */
    long connect(String platformName, long account) {
        String externalId = platformName + "-" + Tsid.format(Tsid.next());
        long listing = tenant.call(() -> listings.create(new NewListing(
                        tenant.north().id(), null, platformName, externalId, "Listing " + externalId, null, null))
                .id());
        tenant.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> events.publishEvent(new ListingConnected(tenant.id(), listing, account))));
        return listing;
    }

    String external(long listing) {
        return tenant.call(() -> listings.get(listing).externalId());
    }

    ListingSync row(long listing) {
        return tenant.call(() -> syncs.find(listing).orElseThrow());
    }

    int held(long listing) {
        return count("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ?", listing);
    }

    int removed(long listing) {
        return count(
                "SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ? AND removed_at IS NOT NULL",
                listing);
    }

    int count(String sql, long listing) {
        Integer count = jdbc.queryForObject(sql, Integer.class, tenant.id(), listing);
        return count == null ? 0 : count;
    }

    /** The next visit of a listing, to its end. */
    void visit(long listing) {
        tenant.run(() -> syncs.makeListingDue(listing, clock.instant().minusMillis(1)));
        Instant before = clock.instant();
        await(() -> {
            runner.turn();
            ListingSync now = row(listing);
            return !now.claimed()
                    && (now.walk() == null || now.failures() > 0)
                    && now.lastStartedAt() != null
                    && !now.lastStartedAt().isBefore(before.minusSeconds(1))
                    && runner.isIdle();
        });
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    long connected(int items) {
        long listing = connect("google", account("google"));
        String external = external(listing);
        IntStream.range(0, items)
                .forEach(i -> platform.put(
                        external, "r" + i, 1 + i % 5, "Review number " + i, FakePlatform.BEGIN.plusSeconds(i)));
        return listing;
    }
}
