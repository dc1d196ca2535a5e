package io.renown.sync;

import io.renown.connector.file.ReviewFeed;
import java.time.Duration;
import java.time.Instant;

/** Which walk a visit begins. */
final class WalkPlan {

    /** Clocks differ, and platforms list a review some time after they date it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private WalkPlan() {}

    static Walk begin(ListingSync listing, ReviewFeed feed, Instant now) {
        if (listing.backFilledAt() == null) {
            return Walk.begin(WalkKind.BACK_FILL, now, null, null);
        }
        if (feed.order() == ReviewFeed.Order.ANY || (listing.sweepAt() != null && !now.isBefore(listing.sweepAt()))) {
            return Walk.begin(WalkKind.SWEEP, now, null, null);
        }
        Instant since = feed.order() == ReviewFeed.Order.SINCE && listing.walkedFrom() != null
                ? listing.walkedFrom().minus(OVERLAP)
                : null;
        return Walk.begin(WalkKind.INCREMENTAL, now, since, listing.latestAt());
    }

    /**
     * Whether a daily sweep finds what visits in between miss: reviews that are gone, and edits that do not bring a review
     * up again.
     */
    static boolean isSwept(ReviewFeed feed) {
        return feed.complete() || feed.order() == ReviewFeed.Order.NEWEST;
    }
}
