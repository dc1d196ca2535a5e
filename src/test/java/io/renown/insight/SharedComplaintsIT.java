package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.insight.SharedComplaints.Word;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSides;
import io.renown.review.ReviewSides.Sides;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Words that are looked for once stand in as many reviews of each side as the inbox lists for that side. */
class SharedComplaintsIT extends PortalIT {

    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    private static @Nullable LookAlike made;

    @Autowired
    private ReviewSides sides;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private SharedComplaintService complaints;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ListingService listings;

    private LookAlike own;

    @BeforeEach
    void tenantWithCompetitorsOfBothBrands() {
        if (made == null) {
            LookAlike fresh = tenants.fresh("complaints-of-two");
            List<RawReview> reviews = FourMonths.reviews();
            fresh.run(() -> {
                ingest.ingest(fresh.northListing().id(), "test", reviews);
                ingest.ingest(fresh.southListing().id(), "test", reviews.subList(100, 160));
                rival(fresh.north().id(), "rival", reviews.subList(0, 240));
                rival(fresh.south().id(), "southern-rival", reviews.subList(120, 250));
            });
            made = fresh;
        }
        own = made;
    }

    private void rival(long brandId, String ref, List<RawReview> reviews) {
        ListingDetails rival = listings.create(new NewListing(brandId, ref, "steam", ref, ref, null, null, true));
        ingest.ingest(rival.id(), "test", reviews);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "packaging",
                "sentiment:negative \"crushed\"",
                "sentiment:negative \"three weeks\" since:2026-05-01 until:2026-06-20",
                "listing:north-shop taste",
                "listing:north-shop,south-shop -rating:1",
                "-listing:south-shop packaging",
                "listing:rival packaging",
                "listing:nowhere packaging",
                "brand:north packaging",
                "platform:steam",
                "zebra"
            })
    void whatIsLookedForOnceIsWhatTheInboxFindsOnEachSide(String syntax) {
        ReviewFilter filter = ReviewFilter.parse(syntax);

        assertThat(own.call(() -> sides.of(List.of(filter)))).containsExactly(own.call(() -> askedTwice(filter)));
        assertThat(TenantContext.callAs(own.id(), own.limited(), () -> sides.of(List.of(filter))))
                .as("of the brands in sight")
                .containsExactly(TenantContext.callAs(own.id(), own.limited(), () -> askedTwice(filter)));
    }

    private Sides askedTwice(ReviewFilter filter) {
        return new Sides(search.count(filter), search.count(CompetitorFilters.ofAll(filter)));
    }

    @Test
    void bothSidesAreTold() {
        assertThat(own.call(() -> sides.of(List.of(ReviewFilter.parse("packaging")))))
                .singleElement()
                .satisfies(both -> {
                    assertThat(both.own()).isPositive();
                    assertThat(both.theirs()).isPositive().isNotEqualTo(both.own());
                });
    }

    @Test
    void eachWordCountsWhatTheInboxFinds() {
        SharedComplaints all = own.call(() -> complaints.complaints(ReviewFilter.ALL, FROM, TO));

        ReviewFilter days = new Days(FROM, TO).of(ReviewFilter.ALL);
        List<Word> words = Stream.of(all.shared(), all.ratherOwn(), all.ratherTheirs())
                .flatMap(List::stream)
                .toList();
        assertThat(words).isNotEmpty();
        for (Word word : words) {
            ReviewFilter saying = days.and(SharedComplaintService.saying(word));
            assertThat(own.call(() -> askedTwice(saying)))
                    .as(word.text())
                    .isEqualTo(new Sides(word.own(), word.theirs()));
        }
    }
}
