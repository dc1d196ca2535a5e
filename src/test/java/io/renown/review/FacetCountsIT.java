package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.platform.ListingService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Time is made here: each look at the clock takes a step of it, a long one unless a test says otherwise. */
class FacetCountsIT extends PortalIT {

    private static final Duration DEAR = Duration.ofMillis(15);
    private static final Duration LONG = Duration.ofMillis(20);
    private static final Duration SHORT = Duration.ofNanos(1);

    @Autowired
    private EntityManager entities;

    @Autowired
    private FilterNames filterNames;

    @Autowired
    private FilterPredicates filterPredicates;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ListingService listings;

    private final AtomicLong now = new AtomicLong();
    private volatile Duration step = LONG;
    private FacetCounts counts;

    @BeforeEach
    void keepEveryCount() {
        counts = counts(Duration.ofMinutes(1));
    }

    @Test
    void keepsTheCountsOfATenantFromTheOthers() {
        LookAlike more = tenants.fresh("facets-more");
        more.run(() -> ingest.ingest(aListing(), "test", List.of(review("x1"), review("x2"))));
        Map<String, Long> before = more.call(this::platforms);

        assertThat(tenants.a().call(this::platforms)).isNotEqualTo(before);
        assertThat(more.call(this::platforms)).as("kept").isEqualTo(before);
    }

    @Test
    void keepsTheCountsOfAMemberFromThoseWhoSeeLess() {
        Map<String, Long> all = tenants.a().call(this::platforms);
        Map<String, Long> limited =
                TenantContext.callAs(tenants.a().id(), tenants.a().limited(), this::platforms);

        assertThat(sum(limited)).isPositive().isLessThan(sum(all));
        assertThat(TenantContext.callAs(tenants.a().id(), tenants.a().limited(), this::platforms))
                .as("kept")
                .isEqualTo(limited);
    }

    @Test
    void countsAnewBehindTheAnswerOnceTheyAreOld() {
        counts = counts(Duration.ZERO);
        LookAlike tenant = tenants.fresh("facets-renewed");
        long before = sum(tenant.call(this::platforms));
        tenant.run(() -> ingest.ingest(aListing(), "test", List.of(review("y1"))));

        assertThat(sum(tenant.call(this::platforms)))
                .as("the kept one, once more")
                .isEqualTo(before);
        await().atMost(Duration.ofSeconds(20)).until(() -> sum(tenant.call(this::platforms)) == before + 1);
    }

    @Test
    void keepsNoCountThatHasBecomeCheap() {
        counts = counts(Duration.ZERO);
        LookAlike tenant = tenants.fresh("facets-cheap");
        long before = sum(tenant.call(this::platforms));
        step = SHORT;
        tenant.run(() -> ingest.ingest(aListing(), "test", List.of(review("z1"))));
        await().atMost(Duration.ofSeconds(20)).until(() -> sum(tenant.call(this::platforms)) == before + 1);
        tenant.run(() -> ingest.ingest(aListing(), "test", List.of(review("z2"))));

        assertThat(sum(tenant.call(this::platforms))).isEqualTo(before + 2);
    }

    private FacetCounts counts(Duration fresh) {
        return new FacetCounts(
                entities,
                filterNames,
                filterPredicates,
                transactions,
                DEAR,
                fresh,
                () -> now.addAndGet(step.toNanos()));
    }

    private Map<String, Long> platforms() {
        return new TransactionTemplate(transactions)
                .execute(status -> counts.of(ReviewFilter.ALL, Set.of(FilterField.PLATFORM), filterNames.open())
                        .getOrDefault(FilterField.PLATFORM, Map.of()));
    }

    private long aListing() {
        return listings.list().getFirst().id();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static RawReview review(String id) {
        return RawReviews.of(id, 4, "Arrived on time.", Instant.parse("2026-06-03T10:00:00Z"));
    }
}
