package io.renown.review.authenticity;

import io.renown.review.analysis.TextSignature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as far as others are compared with it.
 *
 * @param author as shown, empty where unknown
 * @param stars 1 to 5, 0 without a rating
 * @param whole title, line break and text, or the text alone
 * @param signature null for a text too short to compare
 */
public record ComparedReview(
        long id,
        long listingId,
        long brandId,
        String author,
        Instant publishedAt,
        int stars,
        String language,
        String whole,
        @Nullable TextSignature signature) {}
