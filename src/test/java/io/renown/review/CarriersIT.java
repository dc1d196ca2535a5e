package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.order.NewOrder;
import io.renown.order.OrderService;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviews are filtered and counted by who delivered their orders, whichever came first. */
@OnEachEngine
class CarriersIT extends PortalIT {

    private static final ReviewFilter SLOW = ReviewFilter.ALL.with(FilterField.CARRIER, List.of("Slow Post"));

    @Autowired
    private OrderService orders;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewRepository rows;

    @Autowired
    private ListingService listings;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("carriers");
    }

    @Test
    void areFoundWhereTheOrderIsKnownBefore() {
        own.run(() ->
                orders.applyAll(List.of(order("n-1", own.north(), "Slow Post"), order("n-2", own.north(), null))));
        long first = ingested("r-1", "n-1");
        ingested("r-2", "n-2");
        ingested("r-3", null);

        assertThat(found(SLOW)).containsExactly(first);
        assertThat(found(ReviewFilter.parse("carrier:\"Slow Post\""))).containsExactly(first);
        assertThat(own.call(() -> search.search(new ReviewQuery(
                                ReviewFilter.ALL, ReviewSort.NEWEST, 0, 1, null, Set.of(FilterField.CARRIER))))
                        .facets()
                        .get(FilterField.CARRIER))
                .containsExactly(new ReviewPage.FacetValue("Slow Post", 1));
    }

    @Test
    void followTheirOrdersWhenThoseComeLaterOrChange() {
        long first = ingested("r-1", "n-1");
        assertThat(found(SLOW)).isEmpty();

        own.run(() -> orders.applyAll(List.of(order("n-1", own.north(), "Slow Post"))));
        await().atMost(Duration.ofSeconds(30)).until(() -> found(SLOW).contains(first));

        own.run(() -> orders.applyAll(List.of(order("n-1", own.north(), "Swift Parcels"))));
        await().atMost(Duration.ofSeconds(30)).until(() -> found(SLOW).isEmpty());

        own.run(() -> orders.applyAll(List.of(order("n-4", own.north(), "Slow Post"))));
        ingested("r-1", "n-4");
        assertThat(found(SLOW)).as("the review names another order").containsExactly(first);
    }

    @Test
    void areThoseOfOneShop() {
        own.run(() -> orders.applyAll(
                List.of(order("n-1", own.south(), "Slow Post"), order("n-2", own.inner(), "Slow Post"))));
        ingested("r-1", "n-1");
        long ofTheBrandBelow = ingested("r-2", "n-2");

        assertThat(found(SLOW)).containsExactly(ofTheBrandBelow);
    }

    @Test
    void doNotDependOnWhoBringsTheReviewsOrOnOtherTenants() {
        LookAlike other = tenants.freshEachTime("carriers-other");
        other.run(() -> orders.applyAll(List.of(order("n-9", other.north(), "Slow Post"))));
        own.run(() -> orders.applyAll(List.of(order("n-1", own.north(), "Slow Post"))));
        ingested("r-9", "n-9");
        Actor ofTheBrandBelow = new Actor(
                "below",
                own.ownerId(),
                Role.ADMIN.permissions(),
                BrandScope.of(List.of(own.inner().id())));
        long listing = own.call(() -> listings.apply(
                        new NewListing(own.inner().id(), "inner-file", "file", "inner-file", "Inner", null, null)))
                .id();
        long first = TenantContext.callAs(own.id(), ofTheBrandBelow, () -> id(listing, "r-1", "n-1"));

        assertThat(found(SLOW)).containsExactly(first);
    }

    private List<Long> found(ReviewFilter filter) {
        return own.call(() -> search.ids(filter, 10));
    }

    private long ingested(String key, @Nullable String order) {
        return own.call(() -> id(own.northListing().id(), key, order));
    }

    private long id(long listing, String key, @Nullable String order) {
        RawReview raw = new RawReview(
                key,
                "customer",
                new Rating(BigDecimal.TWO, 5),
                "",
                "The parcel came late.",
                "en",
                Instant.parse("2026-05-05T10:00:00Z"),
                null,
                order,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        ingest.ingest(listing, "test", List.of(raw));
        return rows.findAll().stream()
                .filter(review -> review.platformReviewId().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static NewOrder order(String number, BrandDetails brand, @Nullable String carrier) {
        return new NewOrder(
                number,
                brand.key(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                carrier,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
