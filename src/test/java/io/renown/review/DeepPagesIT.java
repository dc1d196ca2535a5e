package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.platform.ListingService;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Enough reviews for the index to pass over some of them, many of which share their time: page by page, each of them comes
 * once and in its place.
 */
class DeepPagesIT extends PortalIT {

    private static final int REVIEWS = 4_000;
    private static final int PAGE = 90;
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ListingService listings;

    @Autowired
    private ReviewSearch search;

    private LookAlike own;

    @BeforeEach
    void bringReviewsIn() {
        own = tenants.fresh("deep-pages");
        own.run(() -> IntStream.range(0, REVIEWS / 500)
                .forEach(batch -> ingest.ingest(
                        listings.list().getFirst().id(),
                        "test",
                        IntStream.range(batch * 500, (batch + 1) * 500)
                                .mapToObj(DeepPagesIT::review)
                                .toList())));
    }

    @ParameterizedTest
    @CsvSource({"NEWEST,''", "OLDEST,''", "NEWEST,rating:4..5", "OLDEST,rating:1..3", "NEWEST,late"})
    void goesThroughAListInItsOrder(ReviewSort sort, String query) {
        ReviewFilter filter = ReviewFilter.parse(query);
        List<ReviewListItem> items = pages(sort, filter);

        Comparator<ReviewListItem> byDate = Comparator.comparing(
                        (ReviewListItem item) -> item.publishedAt().toEpochMilli())
                .thenComparing(ReviewListItem::id);
        assertThat(items).extracting(ReviewListItem::id).doesNotHaveDuplicates();
        assertThat((long) items.size()).isEqualTo(own.call(() -> search.count(filter)));
        assertThat(items).isSortedAccordingTo(sort == ReviewSort.NEWEST ? byDate.reversed() : byDate);
    }

    private List<ReviewListItem> pages(ReviewSort sort, ReviewFilter filter) {
        List<ReviewListItem> items = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            ReviewPage page = own.call(() -> search.search(new ReviewQuery(filter, sort, 0, PAGE, from, Set.of())));
            items.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return items;
    }

    /** In no order of time, some two hundred to a time. */
    private static RawReview review(int number) {
        return RawReviews.of(
                "deep-" + number,
                1 + number % 5,
                number % 3 == 0 ? "It came late, parcel " + number : "Parcel " + number,
                FIRST.plus(Duration.ofDays(number * 7L % 19)));
    }
}
