package io.renown.provisioning;

import io.renown.review.RawReview;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A review in a tenant's file.
 *
 * @param line from 1
 * @param listing ref of its listing
 * @param listingColumn where that ref stands, from 1
 */
record ReviewLine(int line, String listing, int listingColumn, RawReview review) {

    /** The review as if everything had happened this many days later. */
    RawReview shifted(long days) {
        return new RawReview(
                review.platformReviewId(),
                review.author(),
                review.rating(),
                review.title(),
                review.text(),
                review.language(),
                later(review.createdAt(), days),
                later(review.updatedAt(), days),
                review.orderNumber(),
                review.sku(),
                review.variant(),
                review.country(),
                review.verified(),
                review.likes(),
                review.url(),
                review.replyText(),
                later(review.replyAt(), days));
    }

    private static @Nullable Instant later(@Nullable Instant instant, long days) {
        return instant == null ? null : instant.plus(days, ChronoUnit.DAYS);
    }
}
