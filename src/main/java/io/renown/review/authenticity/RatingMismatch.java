package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.util.List;
import java.util.Optional;

/** Praise with few stars or blame with many: irony, the wrong star, or a rating that was bought. */
final class RatingMismatch implements Suspicion {

    private static final double SURE = 0.7;
    private static final int GOOD = 4;
    private static final int BAD = 2;

    private final ReviewAnalyzer analyzer;

    RatingMismatch(ReviewAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        if (review.stars() == 0 || review.stars() > BAD && review.stars() < GOOD) {
            return Optional.empty();
        }
        // The stored sentiment has weighed the stars in already; here the words are asked alone.
        ReviewAnalysis words = analyzer.analyze(
                new ReviewContent("", review.whole(), null, review.language().substring(0, 2)));
        Sentiment opposite = review.stars() >= GOOD ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
        if (words.sentiment() != opposite || words.sentimentConfidence() < SURE) {
            return Optional.empty();
        }
        return Optional.of(new Reason(Kind.RATING_MISMATCH, Grade.LOW, 0, 0, "", List.of()));
    }
}
