package io.renown.analysis.train;

import io.renown.analysis.evaluation.Confusion;
import io.renown.analysis.model.SentimentMeaning;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits what two margins mean. They must come from models that have not seen their rows, as by cross-validation: those of
 * training rows look surer than they are.
 */
public final class MeaningFit {

    /**
     * The margins of a row, and what it is.
     *
     * @param side -1 negative, 0 neutral, 1 positive
     */
    public record Judged(double polarity, double neutrality, int side, double weight) {}

    private static final double COST = 1;
    /** Without neutral rows nothing is neutral. */
    private static final double NEVER = -20;

    private static final double[] BANDS = {1, 1.1, 1.25};
    /** How far the middle may give way to the rarer side. */
    private static final double[] LEANS = {0, 0.3, 0.6};
    /** Share of rows below which a side is rare. */
    private static final double RARE = 1.0 / 3;
    /** Less than this gained is chance. */
    private static final double WORTH_IT = 0.003;

    private MeaningFit() {}

    /** @throws IllegalArgumentException when no row is positive or none negative */
    public static SentimentMeaning fit(List<Judged> rows) {
        List<Example> ways = new ArrayList<>();
        List<Example> neutral = new ArrayList<>();
        for (Judged row : rows) {
            float polarity = (float) row.polarity();
            if (row.side() != 0) {
                ways.add(new Example(dense(polarity), row.side() > 0, row.weight()));
            }
            FeatureRow both = dense((float) row.neutrality(), Math.abs(polarity));
            neutral.add(new Example(both, row.side() == 0, row.weight()));
        }
        LinearModel way = leaned(rows, LinearTrainer.train(ways, 1, COST));
        if (ways.size() == rows.size()) {
            return new SentimentMeaning(way.weights()[0], way.bias(), 0, 0, NEVER, 1);
        }
        LinearModel none = LinearTrainer.train(neutral, 2, COST);
        return banded(rows, way, none);
    }

    /**
     * Where one side is rare, it is nearly never found at even odds: the middle gives way to it, as far as both sides
     * together are told apart better.
     */
    private static LinearModel leaned(List<Judged> rows, LinearModel way) {
        double all = 0;
        double positive = 0;
        for (Judged row : rows) {
            all += row.side() == 0 ? 0 : row.weight();
            positive += row.side() > 0 ? row.weight() : 0;
        }
        if (Math.min(positive, all - positive) > RARE * all) {
            return way;
        }
        double rarer = positive * 2 > all ? -1 : 1;
        LinearModel best = way;
        double quality = ofTwo(rows, way) + WORTH_IT;
        for (double lean : LEANS) {
            LinearModel leaning = new LinearModel(way.weights(), way.bias() + rarer * lean);
            double reached = ofTwo(rows, leaning);
            if (reached > quality) {
                best = leaning;
                quality = reached;
            }
        }
        return best;
    }

    private static double ofTwo(List<Judged> rows, LinearModel way) {
        Confusion two = new Confusion();
        for (Judged row : rows) {
            if (row.side() != 0) {
                boolean positive = way.weights()[0] * row.polarity() + way.bias() >= 0;
                two.add(Integer.toString(row.side()), positive ? "1" : "-1");
            }
        }
        return two.macroF1();
    }

    /** The band with which the three classes are told apart best. */
    private static SentimentMeaning banded(List<Judged> rows, LinearModel way, LinearModel none) {
        SentimentMeaning best = meaning(way, none, BANDS[0]);
        for (double band : BANDS) {
            SentimentMeaning meaning = meaning(way, none, band);
            if (quality(meaning, rows) > quality(best, rows)) {
                best = meaning;
            }
        }
        return best;
    }

    private static double quality(SentimentMeaning meaning, List<Judged> rows) {
        Confusion three = new Confusion();
        for (Judged row : rows) {
            int shown = meaning.of(row.polarity(), row.neutrality()).shown();
            three.add(Integer.toString(row.side()), Integer.toString(shown));
        }
        return three.macroF1();
    }

    private static SentimentMeaning meaning(LinearModel way, LinearModel none, double band) {
        return new SentimentMeaning(
                way.weights()[0], way.bias(), none.weights()[0], none.weights()[1], none.bias(), band);
    }

    private static FeatureRow dense(float... values) {
        return new FeatureRow.Dense(values);
    }
}
