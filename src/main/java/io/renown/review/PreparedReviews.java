package io.renown.review;

import io.renown.review.analysis.ReviewAnalysis;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reviews on their way in, each once, with what could be understood of those that seemed new or changed. Nothing is
 * promised by it: whoever writes them looks again under the listing's lock.
 *
 * @param reviews by platform review id, in the order they came; the last of those with one id
 * @param analyses by platform review id
 * @param received how many came, repeated ones included
 */
record PreparedReviews(Map<String, IdentifiedReview> reviews, Map<String, ReviewAnalysis> analyses, int received) {

    @Nullable
    ReviewAnalysis analysisOf(IdentifiedReview review) {
        return analyses.get(review.platformReviewId());
    }
}
