package io.renown.review.analysis;

/**
 * A review and what the fast pass found in it.
 *
 * @param words of the tenant's own that it was read with
 */
public record AnalyzedReview(ReviewContent content, ReviewAnalysis fast, OwnWords words) {

    /** Read without words of a tenant's own. */
    public AnalyzedReview(ReviewContent content, ReviewAnalysis fast) {
        this(content, fast, OwnWords.NONE);
    }
}
