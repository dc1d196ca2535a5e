package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Praise with few stars or blame with many: irony, the wrong star, or a rating that was bought. */
final class RatingMismatch implements Suspicion {

    private static final Logger log = LoggerFactory.getLogger(RatingMismatch.class);

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
        Sentiment opposite = review.stars() >= GOOD ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
        return saysSurely(opposite, review)
                ? Optional.of(new Reason(Kind.RATING_MISMATCH, Grade.LOW, 0, 0, "", List.of()))
                : Optional.empty();
    }

    /**
     * The stored sentiment has weighed the stars in already; here the words are asked alone. What cannot be understood says
     * nothing, and holds up neither the report nor the estimates of all others.
     */
    private boolean saysSurely(Sentiment sentiment, ComparedReview review) {
        try {
            ReviewAnalysis words = analyzer.analyze(new ReviewContent(
                    "", review.whole(), null, review.language().substring(0, 2)));
            return words.sentiment() == sentiment && words.sentimentConfidence() >= SURE;
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("review {} could not be understood; its words are not held against its stars", review.id(), e);
            return false;
        }
    }
}
