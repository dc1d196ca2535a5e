package io.renown.analysis;

import io.renown.review.analysis.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up the tones of a review and weighs the sum against the stars. */
final class SentimentJudge {

    /** @param score -1 to 1 */
    record Verdict(Sentiment sentiment, double confidence, double score) {}

    private static final double NEUTRAL_BAND = 0.15;
    /** Keeps one lone word from being certain. */
    private static final double DAMPING = 1.2;
    /** Who finds nothing to praise in several words is rarely content. */
    private static final double NOTHING_PRAISED = -0.04;

    private static final double TITLE_WEIGHT = 1.5;
    private static final double STARS_WEIGHT = 0.6;

    private SentimentJudge() {}

    static Verdict judge(
            List<Clause> clauses, List<Tone> tones, int titleEnd, int words, @Nullable Double normalizedRating) {
        double praise = 0;
        double blame = 0;
        for (Tone tone : tones) {
            double weight = clauses.isEmpty() ? 1 : clauses.get(tone.clause()).weight();
            double value = tone.value() * weight * (tone.start() < titleEnd ? TITLE_WEIGHT : 1);
            if (value > 0) {
                praise += value;
            } else {
                blame -= value;
            }
        }
        double evidence = praise + blame;
        double score = evidence == 0 ? (words >= 3 ? NOTHING_PRAISED : 0) : (praise - blame) / (evidence + DAMPING);
        double textConfidence = evidence == 0 ? 0.3 : confidence(score);
        if (normalizedRating == null) {
            return new Verdict(sentiment(score), textConfidence, score);
        }
        return fuse(score, textConfidence, evidence, normalizedRating);
    }

    private static Verdict fuse(double text, double textConfidence, double evidence, double rating) {
        double stars = Math.clamp(2 * rating - 1, -1, 1);
        // Little text says little: the stars count the more the less was found in it.
        double starsWeight = 1 - (1 - STARS_WEIGHT) * Math.min(1, evidence / 3);
        double score = starsWeight * stars + (1 - starsWeight) * text;
        double disagreement = evidence == 0 ? 0 : Math.abs(stars - text) / 2;
        double base = Math.max(confidence(score), evidence == 0 ? 0 : Math.min(textConfidence, 0.9));
        double confidence = Math.max(0.3, (base + 0.05) * (1 - 0.55 * disagreement));
        return new Verdict(sentiment(score), Math.min(0.98, confidence), score);
    }

    private static Sentiment sentiment(double score) {
        return Math.abs(score) < NEUTRAL_BAND ? Sentiment.NEUTRAL : score > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
    }

    /** Share of right answers at this score. */
    private static double confidence(double score) {
        double distance = Math.abs(score);
        return distance < NEUTRAL_BAND ? 0.4 : Math.min(0.96, 0.45 + 0.7 * distance);
    }
}
