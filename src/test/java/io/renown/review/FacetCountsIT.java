package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.platform.ListingService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every count is dear here, so that every one is kept. */
class FacetCountsIT extends PortalIT {

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

    private FacetCounts counts(Duration fresh) {
        return new FacetCounts(entities, filterNames, filterPredicates, transactions, Duration.ZERO, fresh);
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
        return new RawReview(
                id,
                "",
                new Rating(BigDecimal.valueOf(4), 5),
                "",
                "Arrived on time.",
                null,
                Instant.parse("2026-06-03T10:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
