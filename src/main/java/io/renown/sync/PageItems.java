package io.renown.sync;

import io.renown.connector.ReviewPage;
import io.renown.connector.UnreadItem;
import io.renown.connector.file.ReviewFeed;
import io.renown.review.RawReview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of a page, sorted into those that can be taken and those that cannot. Of one that stands twice on the page, the
 * one changed last; where that is not told, the later.
 */
record PageItems(Map<String, RawReview> reviews, List<UnreadItem> unread) {

    /** Clocks differ; a review of next week is none. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Before there was anywhere to write one. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final int LONGEST_ID = 190;

    static PageItems of(List<ReviewPage.FoundReview> found, List<UnreadItem> unread, Instant now) {
        Map<String, RawReview> reviews = new LinkedHashMap<>();
        List<UnreadItem> refused = new ArrayList<>(unread);
        for (ReviewPage.FoundReview one : found) {
            RawReview review = one.review();
            String reason = refusal(review, now);
            if (reason == null) {
                reviews.merge(review.knownAs(), review, PageItems::later);
            } else {
                refused.add(new UnreadItem(review.toString(), reason));
            }
        }
        return new PageItems(reviews, refused);
    }

    private static @Nullable String refusal(RawReview review, Instant now) {
        String id = review.platformReviewId();
        if (id != null && id.length() > LONGEST_ID) {
            return "its id is longer than " + LONGEST_ID + " characters";
        }
        for (Instant time : new Instant[] {review.createdAt(), review.updatedAt()}) {
            if (time != null && time.isAfter(now.plus(AHEAD))) {
                return "dated in the future: " + time;
            }
            if (time != null && time.isBefore(FIRST)) {
                return "dated before 1990: " + time;
            }
        }
        return null;
    }

    private static RawReview later(RawReview first, RawReview second) {
        return first.updatedAt() != null
                        && second.updatedAt() != null
                        && second.updatedAt().isBefore(first.updatedAt())
                ? first
                : second;
    }

    List<RawReview> list() {
        return List.copyOf(reviews.values());
    }

    SyncSql.Times times(ReviewFeed.Order order) {
        return new SyncSql.Times(most(RawReview::createdAt, true), most(sortedBy(order), true));
    }

    @Nullable
    Instant oldest(ReviewFeed.Order order) {
        return most(sortedBy(order), false);
    }

    private static Function<RawReview, @Nullable Instant> sortedBy(ReviewFeed.Order order) {
        return order == ReviewFeed.Order.NEWEST_CHANGE
                ? review -> review.updatedAt() == null ? review.createdAt() : review.updatedAt()
                : RawReview::createdAt;
    }

    private @Nullable Instant most(Function<RawReview, @Nullable Instant> time, boolean latest) {
        List<Instant> times = reviews.values().stream()
                .map(time)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return times.isEmpty() ? null : latest ? times.getLast() : times.getFirst();
    }
}
