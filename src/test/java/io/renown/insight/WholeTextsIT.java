package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people complain of stands behind what they begin with: words are looked for in all of a text. */
class WholeTextsIT extends PortalIT {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    /** Longer than what a list shows of a review. */
    private static final String PREFACE =
            "We ordered this for the office, after some years with another one that did its work well enough. "
                    .repeat(4);

    @Autowired
    private AnomalyService anomalies;

    @Autowired
    private SharedComplaintService complaints;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ListingService listings;

    @Test
    void theWordsOfAnAnomalyStandAnywhereInItsReviews() {
        LookAlike own = tenants.freshEachTime("whole-texts");
        own.run(() -> {
            long listing = own.northListing().id();
            ingest.ingest(listing, "test", reviews("before", DAY.minusDays(40), PREFACE + "It works.", 40));
            ingest.ingest(listing, "test", reviews("now", DAY, PREFACE + "But there is mould in the lid.", 12));
        });

        AnomalyDetails details = own.call(() -> anomalies.details(ReviewFilter.ALL, DAY, DAY));

        assertThat(details.words()).contains("mould", "lid").doesNotContain("office");
        assertThat(details.examples()).hasSize(3);
    }

    @Test
    void theWordsOfComplaintsStandAnywhereInThem() {
        LookAlike own = tenants.freshEachTime("whole-complaints");
        own.run(() -> {
            ListingDetails rival = listings.create(
                    new NewListing(own.north().id(), "rival", "steam", "rival", "Rival", null, null, true));
            ingest.ingest(
                    own.northListing().id(),
                    "test",
                    reviews("own", DAY, PREFACE + "Awful, terrible: the handle broke off.", 14));
            ingest.ingest(
                    rival.id(), "test", reviews("theirs", DAY, PREFACE + "Awful, terrible: the spout leaks.", 14));
        });

        SharedComplaints all = own.call(() -> complaints.complaints(ReviewFilter.ALL, DAY, DAY));

        assertThat(all.ratherOwn()).extracting(SharedComplaints.Word::text).anyMatch(word -> word.contains("handle"));
        assertThat(all.ratherTheirs()).extracting(SharedComplaints.Word::text).anyMatch(word -> word.contains("spout"));
    }

    private static List<RawReview> reviews(String name, LocalDate day, String text, int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> RawReviews.of(
                        name + i,
                        1,
                        text + " " + i,
                        day.atTime(LocalTime.of(2, i % 60)).toInstant(ZoneOffset.UTC)))
                .toList();
    }
}
