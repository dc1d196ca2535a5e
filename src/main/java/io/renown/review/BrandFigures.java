package io.renown.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a brand stands, as of now.
 *
 * @param reviews all there are
 * @param unanswered open ones without a reply
 * @param receivedAt when the last new review came in; null when none ever did
 * @param ever ratings of all reviews
 * @param recentReviews published in the recent days, see {@link BrandOverview}
 * @param recent ratings of these
 * @param before ratings of as many days before
 */
public record BrandFigures(
        long reviews,
        long unanswered,
        @Nullable Instant receivedAt,
        RatingSums ever,
        long recentReviews,
        RatingSums recent,
        RatingSums before) {

    public static final BrandFigures NONE =
            new BrandFigures(0, 0, null, RatingSums.NONE, 0, RatingSums.NONE, RatingSums.NONE);

    public BrandFigures plus(BrandFigures other) {
        return new BrandFigures(
                reviews + other.reviews,
                unanswered + other.unanswered,
                later(receivedAt, other.receivedAt),
                ever.plus(other.ever),
                recentReviews + other.recentReviews,
                recent.plus(other.recent),
                before.plus(other.before));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
