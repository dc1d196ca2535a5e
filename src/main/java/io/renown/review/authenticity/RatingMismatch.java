package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.util.List;
import java.util.Optional;

/** Praise with few stars or blame with many: irony, the wrong star, or a rating that was bought. */
final class RatingMismatch implements Suspicion {

    private final ReviewAnalyzer analyzer;

    RatingMismatch(ReviewAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        boolean contradicted = WordsAlone.canBeContradicted(review.stars())
                && WordsAlone.of(analyzer, review.whole(), review.language()).contradict(review.stars());
        return contradicted
                ? Optional.of(new Reason(Kind.RATING_MISMATCH, Grade.LOW, 0, 0, "", List.of()))
                : Optional.empty();
    }
}
