package io.renown.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.renown.account.AccountAccess;
import io.renown.account.AccountReconnected;
import io.renown.account.ListingConnected;
import io.renown.account.pace.AccountPace;
import io.renown.account.pace.Paces;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.UnreadItem;
import io.renown.jobs.MembersFirst;
import io.renown.nodes.Node;
import io.renown.nodes.NodeRole;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.ListingReviews;
import io.renown.review.ReviewIngest;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Listings are visited when they are due, whatever platforms answer and whenever the portal dies. */
@OnEachEngine
class SyncIT extends PortalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private DueSql line;

    @Autowired
    private SyncSql syncs;

    @Autowired
    private WalkSql walks;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ListingReviews reviews;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private Paces paces;

    @Autowired
    private AccountAccess accounts;

    @Autowired
    private ListingService listings;

    @Autowired
    private ConnectorCatalog connectors;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MembersFirst members;

    @Autowired
    private SeenReplies replies;

    @Autowired
    private JdbcTemplate jdbc;

    private final MovedClock clock = new MovedClock();
    private final List<SyncRunner> runners = new ArrayList<>();
    private FakePlatform platform = new FakePlatform(100);
    private LookAlike tenant;
    private SyncRunner runner;

    /** The real time, and what was added to it. */
    private static final class MovedClock extends Clock {
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
    private SyncRunner start() {
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

    private long account(String name) {
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
    private long connect(String platformName, long account) {
        String externalId = platformName + "-" + Tsid.format(Tsid.next());
        long listing = tenant.call(() -> listings.create(new NewListing(
                        tenant.north().id(), null, platformName, externalId, "Listing " + externalId, null, null))
                .id());
        tenant.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> events.publishEvent(new ListingConnected(tenant.id(), listing, account))));
        return listing;
    }

    private String external(long listing) {
        return tenant.call(() -> listings.get(listing).externalId());
    }

    private ListingSync row(long listing) {
        return tenant.call(() -> syncs.find(listing).orElseThrow());
    }

    private int held(long listing) {
        return count("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ?", listing);
    }

    private int removed(long listing) {
        return count(
                "SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ? AND removed_at IS NOT NULL",
                listing);
    }

    private int count(String sql, long listing) {
        Integer count = jdbc.queryForObject(sql, Integer.class, tenant.id(), listing);
        return count == null ? 0 : count;
    }

    /** The next visit of a listing, to its end. */
    private void visit(long listing) {
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

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private long connected(int items) {
        long listing = connect("google", account("google"));
        String external = external(listing);
        IntStream.range(0, items)
                .forEach(i -> platform.put(
                        external, "r" + i, 1 + i % 5, "Review number " + i, FakePlatform.BEGIN.plusSeconds(i)));
        return listing;
    }

    @Test
    void fetchesTenThousandReviewsWithoutGapOrDoubleThoughThePortalDiesOnTheWay() {
        long listing = connected(10_000);
        AtomicBoolean died = new AtomicBoolean();
        platform.before = (access, name, call) -> {
            if (call == 37 && died.compareAndSet(false, true)) {
                throw new PowerCut();
            }
        };
        runner.turn();
        await(() -> died.get() && runner.isIdle());
        runner.stop();
        assertThat(held(listing)).isBetween(3000, 3600);
        assertThat(row(listing).claimed()).isTrue();

        clock.move(PageIntake.CLAIM.plusSeconds(1));
        runner = start();
        await(() -> {
            runner.turn();
            return row(listing).backFilledAt() != null && runner.isIdle();
        });

        assertThat(held(listing)).isEqualTo(10_000);
        assertThat(platform.calls()).as("pages").isEqualTo(101); // one of them to nobody
        ListingSync done = row(listing);
        assertThat(done.shown()).isEqualTo(10_000);
        assertThat(done.expected()).isEqualTo(10_000L);
        assertThat(done.ending()).isEqualTo("whole");
    }

    /** What a thread sees of a {@code kill -9}: nothing of it goes on. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void takesInWhatIsNewAndWhatIsEdited() {
        long listing = connected(300);
        visit(listing);
        String external = external(listing);
        platform.edit(external, "r5", 2, "On second thought", FakePlatform.BEGIN.plus(Duration.ofDays(1)));
        platform.put(external, "new", 5, "Newly said", FakePlatform.BEGIN.plus(Duration.ofDays(2)));
        int calls = platform.calls();

        visit(listing);

        assertThat(held(listing)).isEqualTo(301);
        assertThat(platform.calls() - calls).as("pages read").isLessThanOrEqualTo(3);
        assertThat(count(
                        "SELECT COUNT(*) FROM review_version WHERE tenant_id = ? AND review_id = (SELECT id FROM review"
                                + " WHERE listing_id = ? AND platform_review_id = 'r5')",
                        listing))
                .isEqualTo(1);
    }

    @Test
    void asksForAPageOnlyIfItChangedButWithASweepForAll() {
        platform.versions = true;
        long listing = connected(30);
        visit(listing);
        visit(listing);
        assertThat(platform.spared()).isEqualTo(1);
        assertThat(row(listing).failures()).isZero();
        assertThat(held(listing)).isEqualTo(30);

        platform.put(external(listing), "new", 5, "Newly said", FakePlatform.BEGIN.plus(Duration.ofDays(2)));
        visit(listing);
        assertThat(held(listing)).isEqualTo(31);
        clock.move(Duration.ofDays(2)); // past the quiet hour
        visit(listing);
        assertThat(platform.spared()).isEqualTo(1);
        assertThat(row(listing).shown()).isEqualTo(31);
    }

    @Test
    void comesOftenerWhereReviewsComeAndSeldomerWhereNoneDo() {
        long listing = connected(1);
        visit(listing);
        visit(listing);
        visit(listing);
        Duration quiet = row(listing).interval();
        assertThat(quiet).isGreaterThan(Duration.ofMinutes(2));

        platform.put(external(listing), "new", 5, "Newly said", FakePlatform.BEGIN.plus(Duration.ofDays(2)));
        visit(listing);

        assertThat(row(listing).interval()).isLessThan(quiet);
    }

    @Test
    void marksWhatIsGoneAndTakesItBackWhenItIsThereAgain() {
        long listing = connected(30);
        visit(listing);
        String external = external(listing);
        platform.remove(external, "r7");
        clock.move(Duration.ofDays(2)); // past the quiet hour

        visit(listing);
        assertThat(removed(listing)).isEqualTo(1);
        assertThat(row(listing).shown()).isEqualTo(29);

        platform.put(external, "r7", 3, "Review number 7", FakePlatform.BEGIN.plusSeconds(7));
        clock.move(Duration.ofDays(2));
        visit(listing);
        assertThat(removed(listing)).isZero();
        assertThat(row(listing).shown()).isEqualTo(30);
    }

    @Test
    void doesNotBelieveThatMostOfItIsGone() {
        long listing = connected(30);
        visit(listing);
        IntStream.range(0, 20).forEach(i -> platform.remove(external(listing), "r" + i));
        clock.move(Duration.ofDays(2));

        visit(listing);

        assertThat(removed(listing)).isZero();
        assertThat(count("SELECT COUNT(*) FROM listing_gap WHERE tenant_id = ? AND listing_id = ?", listing))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatIsHeldWhenAnAnswerLagsBehindOrLeavesTheWordsOut() {
        long listing = connected(2);
        String external = external(listing);
        Instant edited = FakePlatform.BEGIN.plus(Duration.ofDays(1));
        platform.edit(external, "r0", 1, "Edited words", edited);
        visit(listing);

        platform.edit(external, "r0", 1, "Older words", FakePlatform.BEGIN);
        platform.edit(external, "r1", 2, "", FakePlatform.BEGIN.plusSeconds(1));
        visit(listing);

        assertThat(jdbc.queryForList(
                        "SELECT text FROM review WHERE tenant_id = ? AND listing_id = ? ORDER BY platform_review_id",
                        String.class,
                        tenant.id(),
                        listing))
                .containsExactly("Edited words", "Review number 1");
    }

    @Test
    void keepsWhatCannotBeReadWithItsReason() {
        long listing = connected(3);
        platform.breakItem(external(listing), new UnreadItem("{\"stars\":\"nine\"}", "no such rating: nine"));
        platform.put(
                external(listing),
                "later",
                4,
                "From the future",
                clock.instant().plus(Duration.ofDays(3)));

        visit(listing);

        assertThat(held(listing)).isEqualTo(3);
        assertThat(jdbc.queryForList(
                        "SELECT reason FROM sync_unread WHERE tenant_id = ? AND listing_id = ?",
                        String.class,
                        tenant.id(),
                        listing))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("future"))
                .anyMatch(reason -> reason.contains("nine"));
    }

    @Test
    void aRevokedGrantStopsItsAccountAloneUntilItIsConnectedAgain() {
        long revoked = account("google");
        long first = connect("google", revoked);
        long second = connect("google", revoked);
        long other = connected(5);
        AtomicBoolean isRevoked = new AtomicBoolean(true);
        platform.before = (access, name, call) -> {
            if (isRevoked.get() && access.key().endsWith("a" + revoked)) {
                throw new PlatformException(Trouble.SIGN_IN, "Token has been revoked.");
            }
        };

        await(() -> {
            runner.turn();
            return row(other).backFilledAt() != null
                    && (row(first).failures() > 0 || row(second).failures() > 0)
                    && runner.isIdle();
        });

        assertThat(jdbc.queryForObject(
                        "SELECT state FROM platform_account WHERE tenant_id = ? AND id = ?",
                        String.class,
                        tenant.id(),
                        revoked))
                .isEqualTo("NEEDS_RECONNECT");
        assertThat(List.of(row(first), row(second)))
                .allSatisfy(
                        row -> assertThat(row.dueAt()).isAfter(clock.instant().plus(Duration.ofHours(5))));

        isRevoked.set(false);
        tenant.run(() -> events.publishEvent(new AccountReconnected(tenant.id(), revoked)));
        await(() -> {
            runner.turn();
            return row(first).backFilledAt() != null && row(second).backFilledAt() != null;
        });
    }

    @Test
    void waitsAsLongAsThePlatformAsksAndAWhileWhenItDoesNotSay() {
        long listing = connected(5);
        platform.before = (access, name, call) -> {
            throw new PlatformException(
                    Trouble.RATE_LIMITED, "Slow down", null, call == 1 ? Duration.ofSeconds(120) : null);
        };
        visit(listing);
        assertThat(row(listing).trouble()).isEqualTo("rate-limited");
        assertThat(row(listing).dueAt())
                .isBetween(clock.instant().plusSeconds(100), clock.instant().plusSeconds(121));

        clock.move(Duration.ofSeconds(125));
        visit(listing);
        assertThat(row(listing).dueAt())
                .isBetween(clock.instant().plusSeconds(10), clock.instant().plusSeconds(120));
    }

    @Test
    void aPlatformThatNeverAnswersHoldsUpNobodyElse() throws Exception {
        CountDownLatch timeOut = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        platform.before = (access, name, call) -> {
            if (name.startsWith("steam")) {
                most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
                try {
                    timeOut.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                waiting.decrementAndGet();
                throw new PlatformException(Trouble.TIMED_OUT, "no answer in 30 s");
            }
        };
        List<Long> dead = IntStream.range(0, 20)
                .mapToObj(i -> connect("steam", account("steam")))
                .toList();
        List<Long> alive = IntStream.range(0, 20).mapToObj(i -> connected(3)).toList();

        await(() -> {
            runner.turn();
            return alive.stream().allMatch(listing -> row(listing).backFilledAt() != null);
        });
        assertThat(waiting).hasValue(SyncRunner.OF_A_HOST);
        timeOut.countDown();
        await(runner::isIdle);
        runner.turn();
        await(runner::isIdle);

        assertThat(most).hasValue(SyncRunner.OF_A_HOST);
        assertThat(dead.stream().filter(listing -> row(listing).lastStartedAt() == null))
                .as("listings that nobody tried while the platform is silent")
                .hasSize(20 - SyncRunner.OF_A_HOST);
    }

    @Test
    void asksForOneThingOfAnAccountAtATime() {
        long account = account("google");
        List<Long> three =
                IntStream.range(0, 3).mapToObj(i -> connect("google", account)).toList();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        platform.before = (access, name, call) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            now.decrementAndGet();
        };

        await(() -> {
            runner.turn();
            return three.stream().allMatch(listing -> row(listing).backFilledAt() != null);
        });

        assertThat(most).hasValue(1);
    }

    @Test
    void asksForNothingOfASuspendedTenant() {
        tenant = tenants.fresh("sync-suspended");
        long listing = connected(3);
        directory.enter(tenant.id(), TenantState.SUSPENDED);
        runner.turn();
        await(runner::isIdle);
        assertThat(platform.calls()).isZero();

        directory.enter(tenant.id(), TenantState.ACTIVE);
        clock.move(Duration.ofMinutes(6));
        visit(listing);
        assertThat(held(listing)).isEqualTo(3);
    }

    @Test
    void aPausedListingIsLeftAloneEvenInTheMiddleOfAVisit() {
        long listing = connected(1000);
        platform.before = (access, name, call) -> {
            if (call == 3) {
                tenant.run(() -> syncs.pause(listing, clock.instant()));
            }
        };
        runner.turn();
        await(runner::isIdle);

        assertThat(held(listing)).isEqualTo(200);
        runner.turn();
        await(runner::isIdle);
        assertThat(platform.calls()).isEqualTo(3);

        tenant.run(() -> syncs.resume(listing, clock.instant()));
        await(() -> {
            runner.turn();
            return row(listing).backFilledAt() != null && runner.isIdle();
        });
        assertThat(held(listing)).isEqualTo(1000);
    }
}
