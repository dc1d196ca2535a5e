package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.StatementCount;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import io.renown.tenancy.TenantScopedSql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the counters of brands say is what a count of the reviews, one by one, says; and what the inbox shows behind a number. */
@OnEachEngine
@TenantScopedSql
class BrandFigureIT extends PortalIT {

    private static final String OF_TENANT = " WHERE tenant_id = ?";

    private static @Nullable LookAlike made;

    @Autowired
    private BrandFigureService figures;

    @Autowired
    private BrandCounts counts;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ListingService listings;

    @Autowired
    private BrandService brands;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StatementCount statements;

    @Autowired
    private Clock clock;

    private LookAlike own;

    @BeforeEach
    void ownTenant() {
        if (made == null) {
            made = tenants.fresh("brand-figures");
            made.run(() -> {
                ListingDetails inner = listings.apply(
                        new NewListing(made.inner().id(), "inner-shop", "google", "inner-1", "Inner shop", null, "CN"));
                ingest.ingest(made.northListing().id(), "test", reviews("n", 5, 40));
                ingest.ingest(inner.id(), "test", reviews("i", 10, 30));
                ingest.ingest(made.southListing().id(), "test", reviews("s", 5, 10));
            });
        }
        own = made;
    }

    /** One every second day back from now, one of each five without a rating, one of each four answered. */
    private List<RawReview> reviews(String prefix, int scale, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> review(
                        prefix + "-" + i,
                        i % 5 == 4 ? null : new Rating(BigDecimal.valueOf(1 + i % scale), scale),
                        clock.instant().minus(2L * i, ChronoUnit.DAYS).minusSeconds(60),
                        i % 4 == 0 ? "Thank you." : null))
                .toList();
    }

    private static RawReview review(String id, @Nullable Rating rating, Instant publishedAt, @Nullable String reply) {
        return new RawReview(
                id,
                "customer",
                rating,
                "",
                "The kettle whistles. #" + id,
                null,
                publishedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reply,
                reply == null ? null : publishedAt);
    }

    @Test
    void areThoseOfTheReviewsCountedOneByOne() {
        assertTrue();
        assertThat(own.call(figures::overview).of(own.inner().id()).recentReviews())
                .isPositive();
    }

    @Test
    void areTheNumbersOfTheListBehindThem() {
        BrandOverview overview = own.call(figures::overview);
        BrandFigures north =
                overview.of(own.north().id()).plus(overview.of(own.inner().id()));
        String before = "since:" + overview.comparedSince() + " until:"
                + overview.since().minusDays(1);

        assertThat(north.reviews()).isEqualTo(found("brand:north"));
        assertThat(north.unanswered()).isEqualTo(found("brand:north reply:none state:open"));
        assertThat(north.ever().ratings()).isEqualTo(found("brand:north rating:1..5"));
        assertThat(north.recentReviews()).isEqualTo(found("brand:north since:" + overview.since()));
        assertThat(north.recent().ratings()).isEqualTo(found("brand:north rating:1..5 since:" + overview.since()));
        assertThat(north.before().ratings()).isEqualTo(found("brand:north rating:1..5 " + before));
        assertThat(north.ever().scale())
                .as("five and ten are not averaged silently")
                .isEmpty();
    }

    @Test
    void haveASeriesThatAddsUp() {
        BrandOverview overview = own.call(figures::overview);
        Map<Long, int[]> series = own.call(
                () -> figures.reviewsByDay(List.of(own.north().id(), own.south().id()), overview.since()));

        series.forEach((brand, days) -> assertThat(Arrays.stream(days).sum())
                .isEqualTo(overview.of(brand).recentReviews()));
        assertThat(series).hasSize(2);
        assertThat(series.values()).allSatisfy(days -> assertThat(days).hasSize(BrandOverview.DAYS));
    }

    @Test
    void followEachChangeOfAReview() {
        long unanswered = unanswered();
        own.run(() -> ingest.ingest(
                own.northListing().id(), "test", List.of(review("changing", five(1), clock.instant(), null))));
        long id = own.call(() -> search.ids(ReviewFilter.parse("\"#changing\" brand:north"), 1))
                .getFirst();
        assertThat(unanswered()).isEqualTo(unanswered + 1);

        List<ReviewWork> before = own.call(() -> reviews.moveTo(List.of(id), WorkState.DONE));
        assertThat(unanswered()).as("done").isEqualTo(unanswered);
        assertTrue();
        own.run(() -> reviews.restore(before));
        assertThat(unanswered()).as("and undone").isEqualTo(unanswered + 1);

        Instant earlier = clock.instant().minus(45, ChronoUnit.DAYS);
        own.run(() -> ingest.ingest(
                own.northListing().id(), "test", List.of(review("changing", five(5), earlier, "Sorry."))));
        assertThat(unanswered()).as("answered").isEqualTo(unanswered);
        assertTrue();
        own.run(() -> ingest.ingest(
                own.northListing().id(), "test", List.of(review("changing", null, clock.instant(), "Sorry."))));
        assertTrue();
    }

    @Test
    void showAMemberTheirBrandsAlone() {
        BrandOverview limited = TenantContext.callAs(own.id(), own.limited(), figures::overview);

        assertThat(limited.brands().all()).extracting("key").containsExactlyInAnyOrder("north", "inner");
        assertThat(limited.figures().keySet())
                .containsExactlyInAnyOrder(own.north().id(), own.inner().id());
        Map<Long, int[]> series = TenantContext.callAs(
                own.id(),
                own.limited(),
                () -> figures.reviewsByDay(List.of(own.north().id(), own.south().id()), limited.since()));
        assertThat(series).containsOnlyKeys(own.north().id());
    }

    @Test
    void sayNothingOfAnotherTenant() {
        BrandOverview overview = own.call(figures::overview);
        long foreign = tenants.b().north().id();

        assertThat(overview.figures()).doesNotContainKey(foreign);
        assertThat(own.call(() -> figures.reviewsByDay(List.of(foreign), overview.since())))
                .isEmpty();
    }

    @Test
    void addUpWhenSeveralListingsOfABrandAreFilledAtOnce() throws Exception {
        List<ListingDetails> shops = own.call(() -> IntStream.range(0, 4)
                .mapToObj(i -> listings.apply(new NewListing(
                        own.south().id(), "south-" + i, "file", "south-many-" + i, "South " + i, null, null)))
                .toList());
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> filling = new ArrayList<>();
            for (ListingDetails shop : shops) {
                filling.add(threads.submit(() -> {
                    together.await();
                    for (int batch = 0; batch < 5; batch++) {
                        List<RawReview> some = reviews(shop.ref() + "-" + batch, 5, 25);
                        own.run(() -> ingest.ingest(shop.id(), "test", some));
                    }
                    return true;
                }));
            }
            together.countDown();
            for (Future<?> one : filling) {
                one.get();
            }
        }
        assertTrue();
    }

    @Test
    void areCountedAfterwardsForReviewsOlderThanTheCounters() {
        LookAlike older = tenants.fresh("brand-figures-older");
        List.of("brand_day", "brand_total", "brand_count")
                .forEach(table -> jdbc.update("DELETE FROM " + table + OF_TENANT, older.id()));

        BrandOverview first = older.call(figures::overview);
        assertThat(first.counted()).isFalse();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> older.call(figures::overview).counted());
        assertTrue(older);
        assertThat(older.call(figures::overview).of(older.north().id()).reviews())
                .isEqualTo(20);
    }

    @Test
    void areCountedByTheBatchThatComesFirstWhereNobodyElseDid() {
        LookAlike older = tenants.fresh("brand-figures-first");
        List.of("brand_day", "brand_total", "brand_count")
                .forEach(table -> jdbc.update("DELETE FROM " + table + OF_TENANT, older.id()));

        older.run(() -> ingest.ingest(older.northListing().id(), "test", reviews("first", 5, 3)));

        assertTrue(older);
    }

    @Test
    void moveToTheDaysOfAnotherTimeZone() {
        LookAlike moving = tenants.fresh("brand-figures-zone");
        moving.run(() -> ingest.ingest(moving.northListing().id(), "test", reviews("zone", 5, 20)));
        directory.apply(new TenantProfile(
                moving.slug(), "Look-alike", TenantKind.AGENCY, "en", "Pacific/Honolulu", null, false));

        moving.run(() -> counts.makeTrue(clock.instant()));

        assertThat(moving.call(counts::zone)).contains("Pacific/Honolulu");
        assertTrue(moving);
        BrandOverview overview = moving.call(figures::overview);
        assertThat(overview.of(moving.north().id()).recentReviews())
                .isEqualTo(
                        moving.call(() -> search.count(ReviewFilter.parse("brand:north since:" + overview.since()))));
    }

    @Test
    void costTheSameFewStatementsForAThousandBrands() {
        LookAlike large = tenants.fresh("brand-figures-large");
        int few = large.call(() -> count(figures::overview));
        large.run(() -> IntStream.range(0, 800).forEach(i -> brands.apply("client-" + i, "Client " + i, null)));

        assertThat(large.call(() -> count(figures::overview))).isEqualTo(few).isLessThan(6);
    }

    private int count(Runnable block) {
        try {
            return statements.of(() -> {
                block.run();
                return true;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rating five(int value) {
        return new Rating(BigDecimal.valueOf(value), 5);
    }

    private long unanswered() {
        return own.call(figures::overview).of(own.north().id()).unanswered();
    }

    private long found(String syntax) {
        return own.call(() -> search.count(ReviewFilter.parse(syntax)));
    }

    private void assertTrue() {
        assertTrue(own);
    }

    /** Against each review of the tenant, by arithmetic of this test's own. */
    private void assertTrue(LookAlike tenant) {
        BrandOverview overview = tenant.call(figures::overview);
        ZoneId zone = ZoneId.of(directory.get(tenant.id()).profile().timeZone());
        Map<Long, Tally> tallies = new HashMap<>();
        jdbc.query(
                "SELECT brand_id, rating, rating_scale, published_at, reply_text, work_state FROM review" + OF_TENANT,
                row -> {
                    Tally tally = tallies.computeIfAbsent(row.getLong("brand_id"), brand -> new Tally());
                    var day = row.getTimestamp("published_at")
                            .toInstant()
                            .atZone(zone)
                            .toLocalDate();
                    boolean recent = !day.isBefore(overview.since());
                    boolean before = !recent && !day.isBefore(overview.comparedSince());
                    tally.reviews++;
                    tally.recentReviews += recent ? 1 : 0;
                    tally.unanswered +=
                            row.getString("reply_text") == null && "OPEN".equals(row.getString("work_state")) ? 1 : 0;
                    BigDecimal rating = row.getBigDecimal("rating");
                    if (rating != null) {
                        double stars = 1 + 4 * new Rating(rating, row.getInt("rating_scale")).normalized();
                        tally.ever.add(stars);
                        if (recent) {
                            tally.recent.add(stars);
                        } else if (before) {
                            tally.before.add(stars);
                        }
                    }
                },
                tenant.id());
        assertThat(overview.figures().keySet()).containsAll(tallies.keySet());
        overview.figures().forEach((brand, said) -> {
            Tally tally = tallies.getOrDefault(brand, new Tally());
            assertThat(said.reviews()).isEqualTo(tally.reviews);
            assertThat(said.recentReviews()).isEqualTo(tally.recentReviews);
            assertThat(said.unanswered()).isEqualTo(tally.unanswered);
            assertSame(said.ever(), tally.ever);
            assertSame(said.recent(), tally.recent);
            assertSame(said.before(), tally.before);
        });
    }

    private static void assertSame(RatingSums said, List<Double> stars) {
        assertThat(said.ratings()).isEqualTo(stars.size());
        if (!stars.isEmpty()) {
            assertThat(said.stars().orElseThrow())
                    .isCloseTo(
                            stars.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow(),
                            within(1e-6));
        }
    }

    private static final class Tally {
        private long reviews;
        private long recentReviews;
        private long unanswered;
        private final List<Double> ever = new ArrayList<>();
        private final List<Double> recent = new ArrayList<>();
        private final List<Double> before = new ArrayList<>();
    }
}
