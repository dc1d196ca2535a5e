package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.NativeTableRow;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.Visits;
import io.renown.ui.EmptyState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two years ago three stars, lately five: what a platform makes of that is its secret, where it does not say. */
class RatingViewIT extends PortalIT {

    private static @Nullable LookAlike made;

    @Autowired
    private Visits visits;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ListingService listings;

    @Autowired
    private Clock clock;

    private LookAlike own;

    @BeforeEach
    void listingsOfEachModel() {
        if (made == null) {
            LookAlike fresh = tenants.fresh("rating-plans");
            fresh.run(() -> {
                rated(fresh, "yelp", "Secretive");
                rated(fresh, "etsy", "Unknown");
                rated(fresh, "app-store", "Open");
                ListingDetails feed = listing(fresh, "rss", "Feed");
                ingest.ingest(feed.id(), "test", List.of(unrated()));
            });
            made = fresh;
        }
        own = made;
    }

    private void rated(LookAlike tenant, String platform, String name) {
        long listing = listing(tenant, platform, name).id();
        ingest.ingest(listing, "test", reviews("old", 3, Duration.ofDays(730)));
        ingest.ingest(listing, "test", reviews("new", 5, Duration.ofDays(5)));
    }

    private ListingDetails listing(LookAlike tenant, String platform, String name) {
        return listings.create(
                new NewListing(tenant.north().id(), name.toLowerCase(Locale.ROOT), platform, name, name, null, null));
    }

    private List<RawReview> reviews(String id, int stars, Duration ago) {
        Instant first = clock.instant().minus(ago);
        return IntStream.range(0, 40)
                .mapToObj(i -> RawReviews.of(id + i, stars, "Tea " + i, first.plusSeconds(i)))
                .toList();
    }

    private RawReview unrated() {
        RawReview rated = RawReviews.of("unrated", 5, "A word about tea.", clock.instant());
        return new RawReview(
                rated.platformReviewId(),
                "customer",
                null,
                "",
                "A word about tea.",
                null,
                clock.instant(),
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

    @Test
    void aSecretRuleGivesARangeThatNamesItsAssumptions() {
        visits.asOwner(own, "analysis/rating?goal=4.5", window -> {
            assertThat(line(window, "Secretive"))
                    .contains("4.00 ★ – 5.00 ★", "rule not published", "0 – 80")
                    .contains("fewest: last twelve months alone; most: all alike")
                    .doesNotContain("≈");
            assertThat(line(window, "Unknown")).contains("4.00 ★ – 5.00 ★", "rule not known", "0 – 80");
            assertThat(line(window, "Open"))
                    .contains("4.00 ★", "80", "from 66 on")
                    .doesNotContain("–", "rule");
            assertThat(text(window)).contains("one number would be a guess");
            assertThat(PageNumbers.assertTrue(window, search)).isGreaterThan(10);
        });
    }

    @Test
    void fiveStarsAreOutOfReachUnlessAPlatformForgets() {
        visits.asOwner(own, "analysis/rating?goal=5.0", window -> {
            assertThat(line(window, "Open")).contains("out of reach", "from 1,520 on");
            assertThat(line(window, "Secretive")).contains("0 – out of reach", "fewest: last twelve months alone");
        });
    }

    @Test
    void fewRatingsAreTooFewToPlan() {
        visits.asOwner(
                own,
                "analysis/rating?goal=4.5&listing=south-shop",
                window -> assertThat(line(window, "South shop")).contains("too few to plan"));
    }

    @Test
    void reviewsWithoutARatingAreNotSaidToBeNone() {
        visits.asOwner(own, "analysis/rating?platform=rss", window -> {
            assertThat(empty(window))
                    .contains("None of these reviews has a rating", "Clear the filters", "Open the review")
                    .doesNotContain("12 months");
            assertThat(PageNumbers.assertTrue(window, search)).isEqualTo(1);
        });
    }

    @Test
    void noReviewsOfAllTimeAreNotThoseOfAPeriod() {
        visits.asOwner(
                own,
                "analysis/rating?language=th",
                window -> assertThat(empty(window))
                        .contains("No reviews here yet", "Clear the filters")
                        .doesNotContain("12 months"));
    }

    private static String line(BrowserlessUIContext window, String listing) {
        return window.find(NativeTableRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.startsWith(listing))
                .findFirst()
                .orElseThrow();
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(RatingView.class).single().getElement().getTextRecursively();
    }

    private static String empty(BrowserlessUIContext window) {
        return window.find(EmptyState.class).single().getElement().getTextRecursively();
    }
}
