package io.renown.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.account.pace.AccountPace;
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
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One review of an own tenant, on a platform that fails as platforms fail. */
abstract class ReplyScene extends PortalIT {

    static final AtomicInteger NUMBER = new AtomicInteger();
    static final String THANKS = "Thank you for telling us.";

    @Autowired
    ReplyService replies;

    @Autowired
    ReplySender sender;

    @Autowired
    AccountPace limits;

    @Autowired
    ReplySightings sightings;

    @Autowired
    ReviewService reviews;

    @Autowired
    ReviewSearch search;

    @Autowired
    ReviewIngest ingest;

    @Autowired
    BrandFigureService figures;

    @Autowired
    FakePlatform platform;

    @Autowired
    FakeAccounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    static @Nullable LookAlike own; // others count what tenants a and b hold
    LookAlike tenant;
    long listing;
    String platformReview;
    long review;

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

    void mayBeCalledFrom(Instant when) {
        tenant.run(() -> limits.waitUntil(listing, when));
    }

    void arrives(RawReview raw) {
        tenant.run(() -> ingest.ingest(listing, "test", List.of(raw)));
    }

    RawReview said(String text, @Nullable String reply) {
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

    void seen(String reply, @Nullable String state) {
        tenant.run(() -> sightings.seen(listing, List.of(new ReplySighting(platformReview, reply, null, state))));
    }

    void send(String text) {
        tenant.run(() -> replies.send(review, text, null));
    }

    void makeDue() {
        jdbc.update(
                "UPDATE reply SET due_at = '2026-01-01' WHERE tenant_id = ? AND review_id = ? AND due_at IS NOT NULL",
                tenant.id(),
                review);
    }

    void sweepUntil(ReplyState... wanted) {
        sweepUntil(() -> List.of(wanted).contains(state()));
    }

    void sweepUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waits in vain: " + reply()).isLessThan(end);
            sender.sweep();
            Thread.onSpinWait();
        }
    }

    ReplyDetails reply() {
        return tenant.call(() -> replies.find(review)).orElseThrow();
    }

    ReplyState state() {
        return reply().state();
    }

    long replyId() {
        return jdbc.queryForObject(
                "SELECT id FROM reply WHERE tenant_id = ? AND review_id = ?", Long.class, tenant.id(), review);
    }

    ReviewDetails details() {
        return tenant.call(() -> reviews.get(review));
    }

    /** Of this test's review alone where the filter would hold others too. */
    long count(String filter) {
        return tenant.call(() -> filter.contains("brand:")
                ? search.count(ReviewFilter.parse(filter))
                : search.ids(ReviewFilter.parse(filter), 1000).stream()
                        .filter(id -> id == review)
                        .count());
    }

    void as(Actor actor, Runnable block) {
        TenantContext.runAs(tenant.id(), actor, block);
    }

    void assertProblem(String slug, ThrowingCallable block) {
        tenant.run(() -> assertThatThrownBy(block)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug)));
    }
}
