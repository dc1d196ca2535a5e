package io.renown.analysis.model;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What one language has learned about aspects: whether a text speaks of one, and how. Each is asked of the runs of letters
 * of the whole text, and of the row that tells what the words and rules found of that aspect.
 *
 * @param speaks whether the aspect is spoken of: weights of a run for every aspect stand side by side
 * @param places the same, by feature of the row
 * @param sides in the order of the sentiments
 */
public record AspectWeights(LinearWeights speaks, LinearWeights places, List<Side> sides) {

    /**
     * One of the three against the others.
     *
     * @param runs by run of the whole text
     * @param places by feature of the row
     */
    public record Side(LinearWeights runs, LinearWeights places) {}

    /** Runs of letters share so many places. */
    public static final int RUNS = 1 << 16;

    /** Places for the aspects of one run. */
    public static final int SLOTS = 32;

    /** From this share on an aspect counts as spoken of. */
    public static final double SPOKEN = 0.35;

    private static final double RUN_VALUE = 4;
    private static final double SIDE_VALUE = 3;
    private static final int ASPECTS = Aspect.values().length;

    public AspectWeights {
        sides = List.copyOf(sides);
        if (sides.size() != Sentiment.values().length || speaks.width() != RUNS * SLOTS) {
            throw new IllegalArgumentException(sides.size() + " sides, " + speaks.width() + " weights of runs");
        }
    }

    /** @throws IOException also when the file is something else or cut short */
    public static AspectWeights read(InputStream in) throws IOException {
        LinearWeights speaks = LinearWeights.read(in);
        LinearWeights places = LinearWeights.read(in);
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < Sentiment.values().length; i++) {
            sides.add(new Side(LinearWeights.read(in), LinearWeights.read(in)));
        }
        return new AspectWeights(speaks, places, sides);
    }

    public void write(OutputStream out) throws IOException {
        speaks.write(out);
        places.write(out);
        for (Side side : sides) {
            side.runs().write(out);
            side.places().write(out);
        }
    }

    /** The place of a run among {@link #RUNS}. */
    public static int place(int run) {
        return run & RUNS - 1;
    }

    /** How much one of so many runs of a text counts where it is asked what is spoken of. */
    public static double runValue(int runs) {
        return RUN_VALUE * TextWeights.value(runs);
    }

    /** The same where it is asked how. */
    public static double sideValue(int runs) {
        return SIDE_VALUE * TextWeights.value(runs);
    }

    /** By aspect, how far the runs of a text tell that it is spoken of: a part of its log-odds. */
    public double[] spoken(int[] runs) {
        int[] steps = new int[ASPECTS];
        for (int run : runs) {
            speaks.addSteps(place(run) * SLOTS, steps);
        }
        double step = speaks.scale() * runValue(runs.length);
        double[] spoken = new double[ASPECTS];
        for (int i = 0; i < ASPECTS; i++) {
            spoken[i] = steps[i] * step;
        }
        return spoken;
    }

    /** How likely an aspect is spoken of. @param spoken of this aspect, as the runs tell */
    public double share(double spoken, int[] features, float[] values) {
        return SentimentMeaning.logistic(margin(spoken, features, values));
    }

    /** As {@link #share}, in log-odds. */
    public double margin(double spoken, int[] features, float[] values) {
        return spoken + places.margin(features, values);
    }

    /** By side, how far the runs of a text tell for it: a part of its log-odds. */
    public double[] toned(int[] runs) {
        double value = sideValue(runs.length);
        double[] toned = new double[sides.size()];
        for (int i = 0; i < toned.length; i++) {
            LinearWeights weights = sides.get(i).runs();
            int steps = 0;
            for (int run : runs) {
                steps += weights.step(place(run));
            }
            toned[i] = steps * weights.scale() * value;
        }
        return toned;
    }

    public static Sentiment likeliest(double[] shares) {
        Sentiment best = Sentiment.POSITIVE;
        for (Sentiment sentiment : Sentiment.values()) {
            if (shares[sentiment.ordinal()] > shares[best.ordinal()]) {
                best = sentiment;
            }
        }
        return best;
    }

    /** How likely each sentiment is, in their order: numbers of 0 to 1, together 1. @param toned as the runs tell */
    public double[] shares(double[] toned, int[] features, float[] values) {
        return shares(margins(toned, features, values));
    }

    /** As {@link #shares(double[], int[], float[])}, of margins. */
    public static double[] shares(double[] margins) {
        double[] shares = new double[margins.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = SentimentMeaning.logistic(margins[i]);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** How far each sentiment is told, in log-odds. @param toned as the runs tell */
    public double[] margins(double[] toned, int[] features, float[] values) {
        double[] margins = new double[sides.size()];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = toned[i] + sides.get(i).places().margin(features, values);
        }
        return margins;
    }
}
