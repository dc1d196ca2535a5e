package io.renown.review;

import io.renown.review.analysis.ReviewAnalysis;
import org.jspecify.annotations.Nullable;

/** Of the reviews of one batch those on which the analysis failed. */
final class NotUnderstood {

    private int reviews;
    private @Nullable String failure;

    /** Counts one that is about to be written. @return the same */
    ReviewAnalysis seen(ReviewAnalysis analysis) {
        if (analysis.failure() != null) {
            reviews++;
            failure = analysis.failure();
        }
        return analysis;
    }

    IngestResult result(int added, int changed, int unchanged) {
        return new IngestResult(added, changed, unchanged, reviews, failure);
    }

    /** For the audit log: nothing where all were understood. */
    @Override
    public String toString() {
        return reviews == 0 ? "" : " ?" + reviews;
    }
}
