package io.renown.support;

import io.renown.review.Rating;
import io.renown.review.RawReview;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reviews of which a test needs little. */
public final class RawReviews {

    private RawReviews() {}

    /** @param stars of five */
    public static RawReview of(String id, int stars, String text, @Nullable Instant publishedAt) {
        return new RawReview(
                id,
                "customer",
                new Rating(BigDecimal.valueOf(stars), 5),
                "",
                text,
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
                null,
                null);
    }
}
