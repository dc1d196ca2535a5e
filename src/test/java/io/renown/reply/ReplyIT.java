package io.renown.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.account.pace.AccountPace;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReplyRules;
import io.renown.platform.ListingService;
import io.renown.review.BrandFigureService;
import io.renown.review.RawReview;
import io.renown.review.ReplySighting;
import io.renown.review.ReplySightings;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.FakeAccounts;
import io.renown.support.FakePlatform;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Replies against a platform that fails as platforms fail. */
@OnEachEngine
class ReplyIT extends PortalIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String THANKS = "Thank you for telling us.";

    @Autowired
    private ReplyService replies;

    @Autowired
    private ReplyLooks looks;

    @Autowired
    private ReplySender sender;

    @Autowired
    private ReplyDesk desk;

    @Autowired
    private ReplyBook book;

    @Autowired
    private ReplyPace pace;

    @Autowired
    private AccountPace limits;

    @Autowired
    private ReplyRepository repository;

    @Autowired
    private ReplySightings sightings;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private BrandFigureService figures;

    @Autowired
    private ListingService listings;

    @Autowired
    private ConnectorCatalog connectors;

    @Autowired
    private FakePlatform platform;

    @Autowired
    private FakeAccounts accounts;

    @Autowired
    private io.renown.platform.CompetitorListings competitors;

    @Autowired
    private ObjectProvider<io.renown.account.AccountAccess> accountAccess;

    @Autowired
    private ObjectProvider<io.renown.connector.PlatformClient> client;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private static @Nullable LookAlike own; // others count what tenants a and b hold

    private LookAlike tenant;
    private long listing;
    private String platformReview;
    private long review;

    @BeforeEach
    void receiveAReview() {
        if (own == null) {
            own = tenants.fresh("replies");
        }
        tenant = own;
        listing = tenant.southListing().id();
        platform.forget();
        accounts.connect(listing, "google");
        platformReview = "reply-" + NUMBER.incrementAndGet();
        arrives(said("Never again.", null));
        review = jdbc.queryForObject(
                "SELECT id FROM review WHERE tenant_id = ? AND listing_id = ? AND platform_review_id = ?",
                Long.class,
                tenant.id(),
                listing,
                platformReview);
    }

    @AfterEach
    void disconnect() {
        accounts.disconnect(listing);
        platform.forget();
        mayBeCalledFrom(Instant.EPOCH);
    }

    @Test
    void publishesAndCountsTheReviewAsAnswered() {
        long unanswered = count("reply:none brand:south");
        send(THANKS);
        assertThat(state()).isEqualTo(ReplyState.SCHEDULED);
        assertThat(count("reply:outbox")).isEqualTo(1);
        sweepUntil(ReplyState.PUBLISHED);

        assertThat(platform.shownFor(platformReview)).contains(THANKS);
        ReviewDetails answered = details();
        assertThat(answered.replyText()).isEqualTo(THANKS);
        assertThat(answered.replyAt()).isNotNull();
        assertThat(count("reply:by-us")).isEqualTo(1);
        assertThat(count("reply:none brand:south")).isEqualTo(unanswered - 1);
        assertThat(tenant.call(() -> audited("reply.published"))).isPositive();
    }

    @Test
    void keepsTheReplyWhenASourceDoesNotMentionItAndKnowsItsOwnWordsAgain() {
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        arrives(new RawReview(
                platformReview,
                "customer",
                RawReviews.of("x", 1, "x", null).rating(),
                "",
                "Never again.",
                null,
                Instant.parse("2026-06-01T08:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                7,
                null,
                null,
                null));
        assertThat(details().replyText()).isEqualTo(THANKS);
        arrives(said("Never again.", "Thank you  for telling us. "));
        seen("Thank you  for telling us. ", null);
        assertThat(state()).isEqualTo(ReplyState.PUBLISHED);
        assertThat(count("reply:by-us")).isEqualTo(1);
    }

    @Test
    void putsANewReplyInThePlaceOfTheOneBefore() {
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        send("Thank you. We changed the carrier.");
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(platform.shownFor(platformReview)).contains("Thank you. We changed the carrier.");
        assertThat(reply().earlier())
                .extracting(ReplyDetails.Earlier::text, ReplyDetails.Earlier::ending)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(THANKS, ReplyEnding.REPLACED));
    }

    @Test
    void waitsForThePlatformsLookAndTakesItsNo() {
        platform.moderatesNext();
        send(THANKS);
        sweepUntil(ReplyState.PENDING);
        seen(THANKS, "pending");
        assertThat(state()).isEqualTo(ReplyState.PENDING);
        assertThat(details().replyText()).isEqualTo(THANKS);
        seen(THANKS, "rejected");
        assertThat(reply().state()).isEqualTo(ReplyState.REJECTED);
        assertThat(reply().trouble()).isEqualTo("not-shown");
        assertThat(details().replyText()).isNull();
        assertThat(count("reply:rejected")).isEqualTo(1);

        platform.moderatesNext();
        send("Thank you, and sorry.");
        sweepUntil(ReplyState.PENDING);
        seen("Thank you, and sorry.", "published");
        assertThat(state()).isEqualTo(ReplyState.PUBLISHED);
        tenant.run(() -> replies.withdraw(reply().id()));
        sweepUntil(ReplyState.WITHDRAWN);
        assertThat(platform.shownFor(platformReview)).isEmpty();
        assertThat(details().replyText()).isNull();
    }

    @Test
    void looksBeforeItTriesAgainWhenACallTimedOut() {
        platform.timesOutAfterTheEffectNext();
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED, ReplyState.PENDING);
        assertThat(platform.calls()).hasSize(1);

        assertThat(details().replyText()).isEqualTo(THANKS);
    }

    @Test
    void sendsOnceMoreWhenTheLookShowsThatNothingArrived() {
        platform.failsNext(new PlatformException(Trouble.TIMED_OUT, "no answer"));
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(platform.calls()).hasSize(2);
    }

    @Test
    void neverSendsTwiceWhereOneReplyIsAllAndNobodyCanBeAsked() {
        ReplyCalls once = onceWithoutALook();
        platform.timesOutAfterTheEffectNext();
        send(THANKS);
        tenant.run(() -> desk.claim(replyId()).ifPresent(once::make));
        assertThat(state()).isEqualTo(ReplyState.SENDING);
        for (int i = 0; i < 3; i++) {
            makeDue();
            TenantContext.runAs(
                    tenant.id(),
                    Actor.system("replies"),
                    () -> desk.claim(replyId()).ifPresent(once::make));
        }
        assertThat(platform.calls()).hasSize(1);
        assertThat(reply().trouble()).isEqualTo("uncertain");

        seen(THANKS, null);
        assertThat(state()).isEqualTo(ReplyState.PUBLISHED);
        assertThat(details().replyText()).isEqualTo(THANKS);
        assertProblem(
                "reply-once",
                () -> transactions.executeWithoutResult(status -> onceService().send(review, "One more.", null)));
    }

    @Test
    void waitsAsLongAsThePlatformAsksFor() {
        platform.failsNext(new PlatformException(Trouble.RATE_LIMITED, "slow down", "429", Duration.ofMinutes(7)));
        send(THANKS);
        sweepUntil(() -> "rate-limited".equals(reply().trouble()));
        assertThat(dueAt()).isAfter(clock.instant().plus(Duration.ofMinutes(6)));
        sender.sweep();
        assertThat(platform.calls()).hasSize(1);
        makeDue();
        sweepUntil(() -> dueAt().isAfter(clock.instant().plus(Duration.ofMinutes(6))));
        assertThat(platform.calls())
                .as("nor does anything else call for the account")
                .hasSize(1);
        mayBeCalledFrom(clock.instant());
        makeDue();
        sweepUntil(ReplyState.PUBLISHED);
    }

    @Test
    void waitsInTheOutboxWhileTheLimitOfItsAccountIsUsedUp() {
        jdbc.update(
                "INSERT INTO platform_account (tenant_id, id, platform, name, settings, scopes, state, created_at, version)"
                        + " VALUES (?, ?, 'google', 'limited', '{}', '', 'CONNECTED', UTC_TIMESTAMP(6), 0)",
                tenant.id(),
                listing);
        mayBeCalledFrom(clock.instant().plus(Duration.ofHours(3)));
        send(THANKS);
        makeDue();
        sweepUntil(() -> dueAt().isAfter(clock.instant().plus(Duration.ofHours(2))));
        assertThat(state()).isEqualTo(ReplyState.SCHEDULED);
        assertThat(reply().attempts()).isZero();
        assertThat(reply().trouble()).isNull();
        assertThat(platform.calls()).isEmpty();

        mayBeCalledFrom(clock.instant());
        makeDue();
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(tenant.call(() -> limits.callsOfToday())).containsEntry(listing, 1);
    }

    private void mayBeCalledFrom(Instant when) {
        tenant.run(() -> limits.waitUntil(listing, when));
    }

    private Instant dueAt() {
        return tenant.call(() -> repository.findByReviewId(review).orElseThrow().dueAt());
    }

    @Test
    void saysWhatToDoWhenTheGrantWasRevoked() {
        platform.failsNext(new PlatformException(Trouble.SIGN_IN, "invalid_grant"));
        send(THANKS);
        sweepUntil(ReplyState.REJECTED);
        assertThat(reply().trouble()).isEqualTo("sign-in");
        assertThat(reply().words()).isEqualTo("invalid_grant");
        assertThat(accounts.troubleOf(listing)).contains(Trouble.SIGN_IN);
        assertThat(details().replyText()).isNull();
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(accounts.troubleOf(listing)).isEmpty();
    }

    @Test
    void givesUpWhatDidNotPassInADay() {
        platform.failsNext(new PlatformException(Trouble.UNAVAILABLE, "maintenance"));
        send(THANKS);
        sweepUntil(() -> reply().trouble() != null);
        jdbc.update(
                "UPDATE reply SET first_tried_at = first_tried_at - INTERVAL 2 DAY WHERE tenant_id = ? AND review_id = ?",
                tenant.id(),
                review);
        platform.failsNext(new PlatformException(Trouble.RATE_LIMITED, "still"));
        makeDue();
        sweepUntil(ReplyState.REJECTED);
        assertThat(reply().words()).isEqualTo("still");
    }

    @Test
    void doesNotOverwriteWhatSomebodyRepliedOnThePlatformMeanwhile() {
        send(THANKS);
        arrives(said("Never again.", "Dear customer, please call us."));
        sweepUntil(ReplyState.REJECTED);
        assertThat(reply().trouble()).isEqualTo("elsewhere");
        assertThat(platform.calls()).isEmpty();
        assertThat(details().replyText()).isEqualTo("Dear customer, please call us.");
        send(THANKS); // now that somebody has seen it
        sweepUntil(ReplyState.PUBLISHED);
    }

    @Test
    void noticesThatItsReplyWasChangedOnThePlatform() {
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        seen("What stood before ours.", null);
        assertThat(state()).as("a page that was read before ours was published").isEqualTo(ReplyState.PUBLISHED);
        jdbc.update(
                "UPDATE reply SET standing_at = standing_at - INTERVAL 1 HOUR WHERE tenant_id = ? AND review_id = ?",
                tenant.id(),
                review);
        arrives(said("Never again.", "Edited by hand."));
        seen("Edited by hand.", null);
        assertThat(state()).isEqualTo(ReplyState.WITHDRAWN);
        assertThat(reply().earlier().getFirst().ending()).isEqualTo(ReplyEnding.ELSEWHERE);
        assertThat(count("reply:by-us")).isZero();
    }

    @Test
    void comesBackWhenItIsTakenBackInTime() {
        tenant.run(() -> replies.send(review, THANKS, clock.instant().plus(Duration.ofHours(1))));
        sender.sweep();
        tenant.run(() -> replies.takeBack(replyId()));
        assertThat(state()).isEqualTo(ReplyState.DRAFT);
        assertThat(platform.calls()).isEmpty();
        assertThat(count("reply:draft")).isEqualTo(1);
        tenant.run(() -> replies.discard(replyId()));
        assertThat(tenant.call(() -> replies.find(review))).isEmpty();
        assertThat(count("reply:draft")).isZero();
    }

    @Test
    void healsWhatDiedBetweenClaimAndAnswer() {
        send(THANKS);
        assertThat(tenant.call(() -> desk.claim(replyId()))).isPresent(); // and then the process was gone
        sender.sweep();
        assertThat(platform.calls()).isEmpty();
        makeDue();
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(platform.calls()).hasSize(1);

        send("Another.");
        assertThat(tenant.call(() -> desk.claim(replyId()))).isPresent();
        platform.shows(platformReview, "Another."); // the call was made, the answer never seen
        makeDue();
        sweepUntil(ReplyState.PUBLISHED, ReplyState.PENDING);
        assertThat(platform.calls()).hasSize(1);
    }

    @Test
    void isClaimedByOneOfManyNodes() throws Exception {
        send(THANKS);
        long id = replyId();
        try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
            Callable<Optional<ReplyAttempt>> claim = () -> tenant.call(() -> desk.claim(id));
            long claimed = 0;
            for (Future<Optional<ReplyAttempt>> one : nodes.invokeAll(java.util.Collections.nCopies(6, claim))) {
                claimed += one.get().isPresent() ? 1 : 0;
            }
            assertThat(claimed).isEqualTo(1);
        }
    }

    @Test
    void isOutdatedWhenTheCustomerWritesSomethingElse() {
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        arrives(said("Never again! And now it is broken, too.", null));
        assertThat(state()).isEqualTo(ReplyState.OUTDATED);
        assertThat(count("reply:outdated")).isEqualTo(1);
        assertThat(details().replyText()).isEqualTo(THANKS);
        send("Sorry about that.");
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(count("reply:outdated")).isZero();
    }

    @Test
    void goesThroughSomebodyWhoMaySendIt() {
        Actor analyst = new Actor(
                "analyst",
                tenant.ownerId(),
                Role.ANALYST.permissions(),
                tenant.owner().brandScope());
        as(analyst, () -> replies.submit(review, THANKS));
        assertThat(count("reply:awaiting-approval")).isEqualTo(1);
        assertThatThrownBy(() -> as(analyst, () -> replies.send(review, THANKS, null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> as(analyst, () -> replies.approve(replyId(), THANKS)))
                .isInstanceOf(Problem.class);
        tenant.run(() -> replies.giveBack(replyId(), "name the carrier"));
        assertThat(reply().words()).isEqualTo("name the carrier");
        as(analyst, () -> replies.submit(review, THANKS + " It was the carrier."));
        assertThatThrownBy(() -> tenant.run(() -> replies.approve(replyId(), THANKS)))
                .as("an approval of words that were changed since they were read")
                .isInstanceOf(Problem.class);
        tenant.run(() -> replies.approve(replyId(), THANKS + " It was the carrier."));
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(details().replyText()).isEqualTo(THANKS + " It was the carrier.");
    }

    @Test
    void isMarkedByHandWhereNoAccountIsConnected() {
        accounts.disconnect(listing);
        assertThat(tenant.call(() -> looks.of(reviews.get(review), null)).form().way())
                .isEqualTo(ReplyForm.Way.BY_HAND);
        assertProblem("reply-by-hand", () -> replies.send(review, THANKS, null));
        tenant.run(() -> replies.markReplied(review, THANKS));
        assertThat(details().replyText()).isEqualTo(THANKS);
        assertThat(count("reply:marked")).isEqualTo(1);
        tenant.run(() -> replies.unmark(replyId()));
        assertThat(details().replyText()).isNull();
        assertThat(state()).isEqualTo(ReplyState.DRAFT);
    }

    @Test
    void isKeptFromTheCustomersOfACompetitor() {
        send(THANKS);
        isACompetitors(true);
        try {
            makeDue();
            sweepUntil(ReplyState.REJECTED);

            assertThat(reply().trouble()).isEqualTo("competitor");
            assertThat(platform.calls()).isEmpty();
        } finally {
            isACompetitors(false);
        }
    }

    private void isACompetitors(boolean competitor) {
        jdbc.update(
                "UPDATE listing SET competitor = ? WHERE tenant_id = ? AND id = ?", competitor, tenant.id(), listing);
    }

    @Test
    void refusesWhatThePlatformWouldNotTake() {
        assertProblem("reply-too-many-bytes", () -> replies.send(review, "茶".repeat(1366), null));
        assertProblem("reply-empty", () -> replies.send(review, " ", null));
        assertProblem(
                "reply-time", () -> replies.send(review, THANKS, clock.instant().minus(Duration.ofDays(1))));
        assertThat(tenant.call(() -> replies.find(review))).isEmpty();
    }

    // ---- A platform on which one reply is all, and which cannot be asked ----

    private ReplyCalls onceWithoutALook() {
        return new ReplyCalls(
                desk, pace, limits, onceCatalog(), accountAccess, client, reviews, listings, competitors, clock);
    }

    private ReplyService onceService() {
        return new ReplyService(
                repository, book, new ReplyForms(onceCatalog(), accountAccess, client, competitors), reviews, pace);
    }

    private ConnectorCatalog onceCatalog() {
        Connector google = connectors.get("google");
        ReplyRules rules = google.findReply().orElseThrow();
        Connector once = new Connector(
                google.platform(),
                google.contract(),
                google.allows(),
                google.settings(),
                google.listing(),
                google.base(),
                google.headers(),
                google.auth(),
                google.limits(),
                google.errors(),
                google.statuses(),
                google.test(),
                google.listings(),
                google.reviews(),
                null,
                null,
                new ReplyRules(500, rules.unit(), true, false, null, rules.publish(), null, null),
                google.orders(),
                google.webhook(),
                google.calls());
        return new ConnectorCatalog() {
            @Override
            public Optional<Connector> find(String platform) {
                return Optional.of(once);
            }
        };
    }

    // ---- Parts ----

    private void arrives(RawReview raw) {
        tenant.run(() -> ingest.ingest(listing, "test", List.of(raw)));
    }

    private RawReview said(String text, @Nullable String reply) {
        return new RawReview(
                platformReview,
                "customer",
                RawReviews.of("x", 1, "x", null).rating(),
                "",
                text,
                null,
                Instant.parse("2026-06-01T08:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reply,
                reply == null ? null : Instant.parse("2026-06-02T08:00:00Z"));
    }

    private void seen(String reply, @Nullable String state) {
        tenant.run(() -> sightings.seen(listing, List.of(new ReplySighting(platformReview, reply, null, state))));
    }

    private void send(String text) {
        tenant.run(() -> replies.send(review, text, null));
    }

    private void makeDue() {
        jdbc.update(
                "UPDATE reply SET due_at = '2026-01-01' WHERE tenant_id = ? AND review_id = ? AND due_at IS NOT NULL",
                tenant.id(),
                review);
    }

    private void sweepUntil(ReplyState... wanted) {
        sweepUntil(() -> List.of(wanted).contains(state()));
    }

    private void sweepUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waits in vain: " + reply()).isLessThan(end);
            sender.sweep();
            Thread.onSpinWait();
        }
    }

    private ReplyDetails reply() {
        return tenant.call(() -> replies.find(review)).orElseThrow();
    }

    private ReplyState state() {
        return reply().state();
    }

    private long replyId() {
        return jdbc.queryForObject(
                "SELECT id FROM reply WHERE tenant_id = ? AND review_id = ?", Long.class, tenant.id(), review);
    }

    private ReviewDetails details() {
        return tenant.call(() -> reviews.get(review));
    }

    /** Of this test's review alone where the filter would hold others too. */
    private long count(String filter) {
        return tenant.call(() -> filter.contains("brand:")
                ? search.count(ReviewFilter.parse(filter))
                : search.ids(ReviewFilter.parse(filter), 1000).stream()
                        .filter(id -> id == review)
                        .count());
    }

    private long audited(String action) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE tenant_id = ? AND action = ?", Long.class, tenant.id(), action);
    }

    private void as(Actor actor, Runnable block) {
        TenantContext.runAs(tenant.id(), actor, block);
    }

    private void assertProblem(String slug, ThrowingCallable block) {
        tenant.run(() -> assertThatThrownBy(block)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug)));
    }
}
