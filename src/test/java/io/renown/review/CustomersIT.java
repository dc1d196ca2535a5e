package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.order.NewOrder;
import io.renown.order.OrderService;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reviews of new and of returning customers are told apart by the orders they name, and by nothing else. */
@OnEachEngine
class CustomersIT extends PortalIT {

    private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");
    private static final String ANN = "ann@customer.example";
    private static final String BEN = "ben@customer.example";

    @Autowired
    private OrderService orders;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewBreakdown breakdown;

    @Autowired
    private ReviewRepository rows;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("customers");
    }

    @Test
    void areNewByTheirFirstOrderAndReturningByALaterOne() {
        orders(
                order("n-1", own.north(), ANN, MARCH),
                order("n-2", own.north(), ANN, JUNE),
                order("n-3", own.north(), BEN, JUNE));
        long first = ingested("r-1", "n-1");
        long second = ingested("r-2", "n-2");
        long other = ingested("r-3", "n-3");

        assertThat(found("customer:new")).containsExactlyInAnyOrder(first, other);
        assertThat(found("customer:returning")).containsExactly(second);
        assertThat(found("customer:unknown"))
                .doesNotContain(first, second, other)
                .hasSize(40);
    }

    @Test
    void areUnknownWithoutAnOrderThatTellsWhoBoughtAndWhen() {
        orders(
                order("n-1", own.north(), null, JUNE),
                order("n-2", own.north(), ANN, null),
                order("n-3", own.south(), ANN, JUNE));
        ingested("r-1", "n-1");
        ingested("r-2", "n-2");
        ingested("r-3", "n-3");
        ingested("r-4", "n-4");
        ingested("r-5", null);

        assertThat(found("customer:new,returning")).isEmpty();
        assertThat(found("customer:unknown")).hasSize(45);
        assertThat(found("customer:nobody")).isEmpty();
    }

    @Test
    void ordersOfOneVisitAreNoReturn() {
        orders(order("n-1", own.north(), ANN, JUNE), order("n-2", own.north(), ANN, JUNE.plus(Duration.ofMinutes(2))));
        long split = ingested("r-2", "n-2");

        assertThat(found("customer:new")).containsExactly(split);
    }

    @Test
    void ordersOfAnotherShopOrTenantAreThoseOfAnother() {
        LookAlike other = tenants.freshEachTime("customers-other");
        other.run(() -> orders.applyAll(List.of(order("n-0", other.north(), ANN, MARCH))));
        orders(order("n-1", own.south(), ANN, MARCH), order("n-2", own.north(), ANN, JUNE));
        long stranger = ingested("r-2", "n-2");
        assertThat(found("customer:new")).containsExactly(stranger);

        orders(order("n-3", own.inner(), ANN, MARCH));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> found("customer:returning").contains(stranger));
    }

    @Test
    void followTheirOrdersWhenThoseComeLaterOrChange() {
        long review = ingested("r-1", "n-1");
        assertThat(found("customer:new,returning")).isEmpty();

        orders(order("n-1", own.north(), ANN, JUNE));
        await().atMost(Duration.ofSeconds(30)).until(() -> found("customer:new").contains(review));

        orders(order("n-0", own.north(), ANN, MARCH));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> found("customer:returning").contains(review));

        orders(order("n-0", own.north(), BEN, MARCH));
        await().atMost(Duration.ofSeconds(30)).until(() -> found("customer:new").contains(review));
    }

    /** The rows of a portal that is brought up to date. */
    @Test
    void theMigrationTellsThemApartAsThePortalDoes() throws IOException {
        orders(
                order("n-1", own.north(), ANN, MARCH),
                order("n-2", own.north(), ANN, JUNE),
                order("n-3", own.inner(), BEN, JUNE),
                order("n-4", own.south(), ANN, JUNE),
                order("n-5", own.north(), null, JUNE));
        for (int i = 1; i <= 5; i++) {
            ingested("r-" + i, "n-" + i);
        }
        Map<Long, Object> settled = customers();
        assertThat(settled.values()).contains(CustomerKind.NEW, CustomerKind.RETURNING, "unknown");
        jdbc.update("UPDATE review SET customer = NULL WHERE tenant_id = ?", own.id());

        String script = new ClassPathResource("db/migration/V33__customers_of_reviews.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> statement.startsWith("UPDATE"))
                .forEach(statement -> jdbc.update(statement + " AND r.tenant_id = ?", own.id()));

        assertThat(customers()).isEqualTo(settled);
    }

    private Map<Long, Object> customers() {
        return own.call(() -> rows.findAll().stream()
                .collect(Collectors.toMap(
                        Review::id,
                        review -> Objects.requireNonNullElse(
                                review.circumstances().customer(), "unknown"))));
    }

    @Test
    void areCountedAsTheyAreFound() {
        orders(order("n-1", own.north(), ANN, MARCH), order("n-2", own.north(), ANN, JUNE));
        ingested("r-1", "n-1");
        ingested("r-2", "n-2");
        Map<String, Long> counted = own.call(() -> breakdown
                        .of(List.of(ReviewFilter.ALL), Set.of(Dimension.CUSTOMER))
                        .getFirst())
                .of(Dimension.CUSTOMER);

        assertThat(counted).containsOnlyKeys("new", "returning", "unknown");
        counted.forEach(
                (kind, count) -> assertThat(found("customer:" + kind)).as(kind).hasSize(count.intValue()));
    }

    @Test
    void limitedMembersFindThoseOfTheirBrandsAlone() {
        orders(order("n-1", own.north(), ANN, JUNE), order("s-1", own.south(), BEN, JUNE));
        long north = ingested("r-1", "n-1");
        own.run(() -> ingest.ingest(own.southListing().id(), "test", List.of(review("s-1", "s-1"))));

        assertThat(found("customer:new")).hasSize(2);
        assertThat(TenantContext.callAs(
                        own.id(), own.limited(), () -> search.ids(ReviewFilter.parse("customer:new"), 100)))
                .containsExactly(north);
    }

    @Test
    void ordersAreHeldSinceTheFirstInSight() {
        assertThat(own.call(orders::findHeldSince)).isEmpty();
        orders(order("n-1", own.north(), ANN, JUNE), order("s-1", own.south(), BEN, MARCH));

        assertThat(own.call(orders::findHeldSince)).contains(MARCH);
        assertThat(TenantContext.callAs(own.id(), own.limited(), orders::findHeldSince))
                .contains(JUNE);
    }

    @Test
    void fieldsAreCountedAsTheyAreFound() {
        Map<String, Long> counted = own.call(() -> breakdown
                        .of(List.of(ReviewFilter.ALL), Set.of(Dimension.FIELD))
                        .getFirst())
                .of(Dimension.FIELD);

        assertThat(counted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(40);
        counted.forEach((field, count) -> assertThat(
                        own.call(() -> search.count(ReviewFilter.ALL.with(FilterField.FIELD, List.of(field)))))
                .isEqualTo(count));
    }

    private void orders(NewOrder... batch) {
        own.run(() -> orders.applyAll(List.of(batch)));
    }

    private List<Long> found(String filter) {
        return own.call(() -> search.ids(ReviewFilter.parse(filter), 100));
    }

    private long ingested(String key, @Nullable String order) {
        return own.call(() -> {
            ingest.ingest(own.northListing().id(), "test", List.of(review(key, order)));
            return rows.findAll().stream()
                    .filter(review -> review.platformReviewId().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    private static RawReview review(String key, @Nullable String order) {
        return new RawReview(
                key,
                "customer",
                new Rating(BigDecimal.TWO, 5),
                "",
                "The parcel came late.",
                "en",
                Instant.parse("2026-06-05T10:00:00Z"),
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
    }

    private static NewOrder order(String number, BrandDetails brand, @Nullable String email, @Nullable Instant at) {
        return new NewOrder(
                number,
                brand.key(),
                null,
                email,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
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
