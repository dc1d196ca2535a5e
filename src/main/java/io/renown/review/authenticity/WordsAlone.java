package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;

/**
 * What the words of a review say, the stars left aside: what is stored has weighed the stars in already. As the fast pass
 * reads them, whatever the deep pass makes of both.
 *
 * @param confidence 0 to 1
 */
public record WordsAlone(Sentiment sentiment, double confidence) {

    private static final double SURE = 0.7;
    private static final int GOOD = 4;
    private static final int BAD = 2;

    /** @param language as {@link ReviewAnalysis#language()} names it */
    public static WordsAlone of(ReviewAnalyzer analyzer, String whole, String language) {
        ReviewAnalysis words = analyzer.analyze(new ReviewContent("", whole, null, language.substring(0, 2)));
        return new WordsAlone(words.sentiment(), words.sentimentConfidence());
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
