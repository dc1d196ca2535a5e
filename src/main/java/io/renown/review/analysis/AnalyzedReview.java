package io.renown.review.analysis;

/** A review and what the fast pass found in it. */
public record AnalyzedReview(ReviewContent content, ReviewAnalysis fast) {}
