package io.renown.analysis.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What two margins mean: how polar a text is and which way. Fitted to rows that the margins' models had not seen, so that
 * the shares it states are those of right answers.
 *
 * @param slope of the way: how fast certainty grows with the margin of polarity
 * @param middle of the way: log-odds of positive at a margin of 0
 * @param neutralSlope how fast neutrality grows with its own margin
 * @param neutralFall how fast it falls with the distance of the polarity from 0
 * @param neutralMiddle log-odds of neutral where both are 0
 * @param band how many times likelier than neutral a side must be to be shown, at least 1
 */
public record SentimentMeaning(
        double slope, double middle, double neutralSlope, double neutralFall, double neutralMiddle, double band) {

    /** Shares that sum up to 1. */
    public record Shares(double negative, double neutral, double positive, boolean shownNeutral) {

        /** -1 to 1. */
        public double score() {
            return positive - negative;
        }

        /** The same shares, shown as neutral. */
        public Shares asNeutral() {
            return new Shares(negative, neutral, positive, true);
        }

        /** Of the side that is shown: -1 negative, 0 neutral, 1 positive. */
        public int shown() {
            return shownNeutral ? 0 : positive >= negative ? 1 : -1;
        }

        /** Share of right answers among those shown so. */
        public double confidence() {
            return shownNeutral ? neutral : Math.max(negative, positive);
        }
    }

    public Shares of(double polarity, double neutrality) {
        double neutral = logistic(neutralSlope * neutrality + neutralFall * Math.abs(polarity) + neutralMiddle);
        double way = logistic(slope * polarity + middle);
        double positive = (1 - neutral) * way;
        double negative = (1 - neutral) * (1 - way);
        return new Shares(negative, neutral, positive, neutral * band >= Math.max(positive, negative));
    }

    static SentimentMeaning read(DataInputStream in) throws IOException {
        return new SentimentMeaning(
                in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    void write(DataOutputStream out) throws IOException {
        for (double number : new double[] {slope, middle, neutralSlope, neutralFall, neutralMiddle, band}) {
            out.writeDouble(number);
        }
    }

    /** 1 / (1 + e^-x), the same on every machine. */
    public static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
