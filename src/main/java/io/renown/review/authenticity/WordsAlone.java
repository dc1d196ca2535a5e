package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the words of a review say, the stars left aside: what is stored has weighed the stars in already. As the fast pass
 * reads them, whatever the deep pass makes of both.
 *
 * @param confidence 0 to 1
 */
public record WordsAlone(Sentiment sentiment, double confidence) {

    private static final Logger log = LoggerFactory.getLogger(WordsAlone.class);

    private static final double SURE = 0.7;
    private static final int GOOD = 4;
    private static final int BAD = 2;

    /**
     * What cannot be understood says nothing, and holds up neither the page nor the estimates of all others.
     *
     * @param language as {@link ReviewAnalysis#language()} names it
     */
    public static WordsAlone of(ReviewAnalyzer analyzer, String whole, String language) {
        try {
            ReviewAnalysis words = analyzer.analyze(new ReviewContent("", whole, null, language.substring(0, 2)));
            return new WordsAlone(words.sentiment(), words.sentimentConfidence());
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("a review could not be understood; its words are not held against its stars", e);
            return new WordsAlone(Sentiment.NEUTRAL, 0);
        }
    }

    /** Praise with few stars or blame with many, surely. @param stars 1 to 5, 0 without a rating */
    public boolean contradict(int stars) {
        return canBeContradicted(stars)
                && sentiment == (stars >= GOOD ? Sentiment.NEGATIVE : Sentiment.POSITIVE)
                && confidence >= SURE;
    }

    /** Whether stars say anything that words could deny. */
    static boolean canBeContradicted(int stars) {
        return stars >= GOOD || stars > 0 && stars <= BAD;
    }
}
