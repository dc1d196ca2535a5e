package io.renown.analysis;

import io.renown.analysis.model.SentimentMeaning;
import io.renown.review.analysis.Sentiment;
import org.jspecify.annotations.Nullable;

/** What the trained sentiment says of a text, weighed against the stars. */
public final class SentimentJudge {

    /** @param score -1 to 1 */
    public record Verdict(Sentiment sentiment, double confidence, double score) {}

    private static final double NEUTRAL_BAND = 0.15;
    private static final double STARS_WEIGHT = 0.6;
    /** Beside words that are sure of blame: whoever writes "five stars so that you read it, do not buy" means the words. */
    private static final double STARS_BESIDE_SURE_BLAME = 0.3;

    private static final double SURE = 0.95;
    private static final double NOTHING_SAID = 0.3;
    private static final double LIKELIER_THAN_NOT = 0.5;
    /** As much polar matter as makes a text worth as much as it ever is beside the stars. */
    private static final double ENOUGH = 3;

    private SentimentJudge() {}

    /**
     * @param evidence how much polar matter the text has
     * @param reliability 0 to 1, how far the stated confidence holds in this language
     * @param normalizedRating 0 to 1, null without stars
     */
    public static Verdict judge(
            SentimentMeaning.Shares read, double evidence, double reliability, @Nullable Double normalizedRating) {
        // Where no word is polar, a side must be likelier than not.
        boolean unsure = evidence == 0 && read.confidence() < LIKELIER_THAN_NOT;
        SentimentMeaning.Shares shares = unsure ? read.asNeutral() : read;
        double confidence = shares.confidence() * reliability;
        if (normalizedRating != null) {
            double told = Math.max(evidence, ENOUGH * Math.abs(shares.score()));
            return fuse(shares.score(), confidence, told, normalizedRating);
        }
        Sentiment sentiment = switch (shares.shown()) {
            case -1 -> Sentiment.NEGATIVE;
            case 0 -> Sentiment.NEUTRAL;
            default -> Sentiment.POSITIVE;
        };
        return new Verdict(sentiment, confidence, shares.score());
    }

    /** Of a review without a word: the stars speak, if there are any. */
    static Verdict judgeNothing(@Nullable Double normalizedRating) {
        return normalizedRating == null
                ? new Verdict(Sentiment.NEUTRAL, NOTHING_SAID, 0)
                : fuse(0, NOTHING_SAID, 0, normalizedRating);
    }

    private static Verdict fuse(double text, double textConfidence, double evidence, double rating) {
        double stars = Math.clamp(2 * rating - 1, -1, 1);
        // Little text says little: the stars count the more the less was found in it.
        double starsWeight = text < 0 && textConfidence >= SURE
                ? STARS_BESIDE_SURE_BLAME
                : 1 - (1 - STARS_WEIGHT) * Math.min(1, evidence / ENOUGH);
        double score = starsWeight * stars + (1 - starsWeight) * text;
        double disagreement = evidence == 0 ? 0 : Math.abs(stars - text) / 2;
        double base = Math.max(confidence(score), evidence == 0 ? 0 : Math.min(textConfidence, 0.9));
        double confidence = Math.max(0.3, (base + 0.05) * (1 - 0.55 * disagreement));
        return new Verdict(sentiment(score), Math.min(0.98, confidence), score);
    }

    private static Sentiment sentiment(double score) {
        return Math.abs(score) < NEUTRAL_BAND ? Sentiment.NEUTRAL : score > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
    }

    /** Share of right answers at this score of text and stars. */
    private static double confidence(double score) {
        double distance = Math.abs(score);
        return distance < NEUTRAL_BAND ? 0.4 : Math.min(0.96, 0.45 + 0.7 * distance);
    }
}
