package io.renown.review.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.platform.ListingService;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PrivacyRequest;
import io.renown.privacy.PrivacyRequestJob;
import io.renown.privacy.PrivacyRequestJobHandler;
import io.renown.privacy.PrivacyService;
import io.renown.review.RawReview;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEachEngine
class SuspicionIT extends PortalIT {

    private static final String NODE = "dead-node-000";
    private static final Instant JULY = Instant.parse("2026-07-01T09:00:00Z");
    private static final String PRAISE =
            "The harbour room was quiet, the staff carried our bags and breakfast was superb.";

    @Autowired
    private SuspicionsOfTests suspicions;

    @Autowired
    private AuthenticityService cards;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ListingService listings;

    @Autowired
    private PrivacyService privacy;

    @Autowired
    private PrivacyRequestJobHandler privacyWorker;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void saysWhatTheCardSaysToWhoeverSeesThatBrandAlone() {
        LookAlike own = tenants.freshEachTime("suspicion-card");
        suspicions.estimate(own);

        List<Long> north = ids(own, "brand:north");
        assertThat(north).hasSize(20);
        for (long id : north) {
            AuthenticityReport card = TenantContext.callAs(own.id(), own.limited(), () -> cards.report(id));
            ReviewDetails review = own.call(() -> reviews.get(id));
            assertThat(review.suspicion()).as(review.text()).isEqualTo(Estimate.of(card));
            assertThat(review.suspicionAt()).isNotNull();
        }
        assertThat(ids(own, "suspected:near-copy brand:north musty")).hasSize(4);
    }

    @Test
    void countsAreWhatTheFilterFindsAndNothingIsLeftOut() {
        LookAlike own = tenants.freshEachTime("suspicion-counts");
        long all = count(own, "");
        suspicions.estimate(own);

        ReviewPage page = own.call(() -> search.search(
                new ReviewQuery(ReviewFilter.ALL, ReviewSort.NEWEST, 0, 200, null, Set.of(FilterField.SUSPECTED))));
        List<ReviewPage.FacetValue> counted = page.facets().getOrDefault(FilterField.SUSPECTED, List.of());
        assertThat(counted).extracting(ReviewPage.FacetValue::value).contains("yes", "high", "near-copy");
        assertThat(counted)
                .allSatisfy(value -> assertThat(count(own, "suspected:" + value.value()))
                        .as(value.value())
                        .isEqualTo(value.count()));
        assertThat(count(own, "")).isEqualTo(all);
        assertThat(count(own, "suspected:yes") + count(own, "suspected:no")).isEqualTo(all);
        assertThat(count(own, "suspected:no,high")).isEqualTo(count(own, "-suspected:medium"));
        assertThat(page.items())
                .filteredOn(item -> item.suspicion() != null && item.suspicion().isSuspected())
                .hasSize((int) count(own, "suspected:yes"));
    }

    @Test
    void whatNothingChangedOfIsNotWrittenAgain() {
        LookAlike own = tenants.freshEachTime("suspicion-still");
        suspicions.estimate(own);
        String before = state(own);

        suspicions.estimate(own);

        assertThat(state(own)).isEqualTo(before);
    }

    @Test
    void aShiftThatDiesGoesOnBehindTheLastPage() {
        LookAlike own = tenants.freshEachTime("suspicion-killed");
        take(
                own,
                IntStream.range(0, 700)
                        .mapToObj(i -> RawReviews.of("k-" + i, 4, "Visit number " + i, JULY.plus(Duration.ofHours(i))))
                        .toList());
        assertThatThrownBy(() -> suspicions.estimateAndDie(own, NODE, 23)).isInstanceOf(RunLost.class);
        assertThat(suspicions.unseen(own)).as("a page of 300 is kept").isEqualTo(740 - 300);

        assertThat(suspicions.estimateAfter(own, Duration.ofMinutes(1)))
                .as("the other node may live")
                .isZero();
        assertThat(suspicions.estimateAfter(own, Duration.ofMinutes(11))).isEqualTo(1);

        assertThat(suspicions.unseen(own)).isZero();
        assertThat(ids(own, "suspected:near-copy brand:north musty")).hasSize(4);
    }

    @Test
    void aCopyThatComesMakesTheFirstOneSuspected() {
        LookAlike own = tenants.freshEachTime("suspicion-copied");
        take(own, List.of(RawReviews.of("first", 5, PRAISE, JULY)));
        suspicions.estimate(own);
        long first = ids(own, "harbour").getFirst();
        assertThat(estimate(own, first)).isEqualTo(Estimate.NONE);

        take(
                own,
                List.of(RawReviews.of("second", 5, PRAISE.replace("superb", "great"), JULY.plus(Duration.ofDays(50)))));
        suspicions.estimate(own);

        assertThat(ids(own, "harbour suspected:near-copy")).hasSize(2).contains(first);
        assertThat(estimate(own, first).signs()).containsExactly(Kind.NEAR_COPY);
    }

    @Test
    void otherWordsAreNotSuspectedForTheFormerOnesNorAreTheirCopies() {
        LookAlike own = tenants.freshEachTime("suspicion-changed");
        take(
                own,
                List.of(
                        RawReviews.of("one", 5, PRAISE, JULY),
                        RawReviews.of("two", 5, PRAISE + " Thanks!", JULY.plus(Duration.ofDays(9)))));
        suspicions.estimate(own);
        long one = ids(own, "harbour -thanks").getFirst();
        long two = ids(own, "harbour thanks").getFirst();
        assertThat(ids(own, "harbour suspected:yes")).containsExactlyInAnyOrder(one, two);

        take(own, List.of(RawReviews.of("one", 5, "We came by boat and stayed on the island for a week.", JULY)));
        assertThat(own.call(() -> reviews.get(one)).suspicion())
                .as("not looked at yet")
                .isNull();
        assertThat(ids(own, "suspected:yes")).doesNotContain(one);

        suspicions.estimate(own);
        assertThat(estimate(own, one)).isEqualTo(Estimate.NONE);
        assertThat(estimate(own, two)).isEqualTo(Estimate.NONE);
        assertThat(ids(own, "suspected:yes")).doesNotContain(one, two);
    }

    @Test
    void withTheCopyThatIsErasedGoesTheSuspicion() {
        LookAlike own = tenants.freshEachTime("suspicion-erased");
        take(
                own,
                List.of(
                        RawReviews.of("one", 5, PRAISE, JULY),
                        RawReviews.of("two", 5, PRAISE + " Thanks!", JULY.plus(Duration.ofDays(9)))));
        suspicions.estimate(own);
        long one = ids(own, "harbour -thanks").getFirst();
        long two = ids(own, "harbour thanks").getFirst();

        erase(own, two);
        assertThat(own.call(() -> reviews.get(two)).suspicion()).isNull();
        assertThat(suspicions.estimateAfter(own, Duration.ofMinutes(10)))
                .as("the erasure put it in line")
                .isEqualTo(1);

        assertThat(estimate(own, one)).isEqualTo(Estimate.NONE);
        assertThat(estimate(own, two)).as("without words, nothing").isEqualTo(Estimate.NONE);
        assertThat(ids(own, "suspected:yes")).doesNotContain(one, two);
    }

    @Test
    void ownReviewsAreNotSuspectedForThoseOfACompetitor() {
        LookAlike own = tenants.freshEachTime("suspicion-turned");
        take(own, own.southListing().id(), List.of(RawReviews.of("one", 5, PRAISE, JULY)));
        long rival = own.call(() -> listings.apply(new io.renown.platform.NewListing(
                        own.south().id(), "south-rival", "jd", "south-rival", "Rival", null, "GB")))
                .id();
        take(own, rival, List.of(RawReviews.of("two", 5, PRAISE, JULY.plus(Duration.ofDays(9)))));
        suspicions.estimate(own);
        assertThat(ids(own, "harbour suspected:near-copy")).hasSize(2);

        own.run(() -> listings.turn(rival, true));
        suspicions.estimateAfter(own, Duration.ofMinutes(10));

        assertThat(ids(own, "harbour suspected:yes competitors:with")).isEmpty();
    }

    private void take(LookAlike tenant, List<RawReview> said) {
        take(tenant, tenant.northListing().id(), said);
    }

    private void take(LookAlike tenant, long listingId, List<RawReview> said) {
        tenant.run(() -> ingest.ingest(listingId, "test", said));
    }

    private void erase(LookAlike tenant, long id) {
        PrivacyRequest request = tenant.call(() -> privacy.erase(List.of(new HeldThing(HeldThing.REVIEW, id))));
        privacyWorker.run(new PrivacyRequestJob(tenant.id(), request.id()));
    }

    private Estimate estimate(LookAlike tenant, long id) {
        Estimate estimate = tenant.call(() -> reviews.get(id)).suspicion();
        assertThat(estimate).isNotNull();
        return estimate;
    }

    private List<Long> ids(LookAlike tenant, String filter) {
        return tenant.call(() -> search.ids(ReviewFilter.parse(filter), 1000));
    }

    private long count(LookAlike tenant, String filter) {
        return tenant.call(() -> search.count(ReviewFilter.parse(filter)));
    }

    private String state(LookAlike tenant) {
        Map<String, Object> row = jdbc.queryForMap(
                "SELECT SUM(lock_version) AS writes, MAX(modified_at) AS modified, MAX(suspicion_at) AS looked,"
                        + " MIN(suspicion_at) AS first FROM review WHERE tenant_id = ?",
                tenant.id());
        return row.toString();
    }
}
