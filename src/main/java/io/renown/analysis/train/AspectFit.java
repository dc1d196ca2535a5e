package io.renown.analysis.train;

import io.renown.analysis.AspectRow;
import io.renown.analysis.model.AspectWeights;
import io.renown.analysis.model.LinearWeights;
import io.renown.analysis.train.AspectTraining.Judged;
import io.renown.review.analysis.Sentiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fits the lines that judge aspects. */
final class AspectFit {

    private static final double SPEAKS_COST = 1;
    private static final double SIDES_COST = 0.5;
    /** A run of letters in fewer texts says nothing of others. */
    private static final int FEWEST = 2;

    /** Of the largest weight. */
    private static final double LEAST = 0.021;

    private static final int WORDS = AspectWeights.RUNS * AspectWeights.SLOTS;

    private final boolean[] frequent;

    private AspectFit(List<Judged> reviews) {
        int[] texts = new int[AspectWeights.RUNS];
        for (Judged review : reviews) {
            for (int place : places(review)) {
                texts[place]++;
            }
        }
        frequent = new boolean[AspectWeights.RUNS];
        for (int i = 0; i < texts.length; i++) {
            frequent[i] = texts[i] >= FEWEST;
        }
    }

    /** Whether something is said of some aspect in each way, and of some nothing. */
    static boolean isEnough(List<Judged> reviews) {
        return Arrays.stream(Sentiment.values())
                .allMatch(side ->
                        reviews.stream().anyMatch(review -> review.said().containsValue(side)));
    }

    static AspectWeights of(List<Judged> reviews) {
        AspectFit fit = new AspectFit(reviews);
        LinearModel speaks = fit.speaks(reviews);
        List<AspectWeights.Side> sides = new ArrayList<>();
        for (Sentiment side : Sentiment.values()) {
            LinearModel line = fit.side(reviews, side);
            sides.add(new AspectWeights.Side(head(line, AspectWeights.RUNS), tail(line, AspectWeights.RUNS)));
        }
        return new AspectWeights(head(speaks, WORDS), tail(speaks, WORDS), sides);
    }

    private LinearModel speaks(List<Judged> reviews) {
        List<Example> examples = new ArrayList<>();
        for (Judged review : reviews) {
            int[] places = places(review);
            double value = AspectWeights.runValue(review.view().runs().length);
            for (AspectRow row : review.view().rows()) {
                if (review.aspects().contains(row.aspect())) {
                    examples.add(new Example(
                            joined(places, AspectWeights.SLOTS, row.aspect().ordinal(), value, row, WORDS),
                            review.said().containsKey(row.aspect()),
                            review.times()));
                }
            }
        }
        return LinearTrainer.train(examples, WORDS + AspectRow.WIDTH, SPEAKS_COST);
    }

    private LinearModel side(List<Judged> reviews, Sentiment side) {
        List<Example> examples = new ArrayList<>();
        for (Judged review : reviews) {
            int[] places = places(review);
            double value = AspectWeights.sideValue(review.view().runs().length);
            for (AspectRow row : review.view().rows()) {
                Sentiment said = review.said().get(row.aspect());
                if (said != null) {
                    examples.add(new Example(
                            joined(places, 1, 0, value, row, AspectWeights.RUNS), said == side, review.times()));
                }
            }
        }
        return LinearTrainer.train(examples, AspectWeights.RUNS + AspectRow.WIDTH, SIDES_COST);
    }

    /** The runs of a text, then the features of a row. @param stride between two places @param offset of the row */
    private FeatureRow joined(int[] places, int stride, int slot, double value, AspectRow row, int offset) {
        int[] features = new int[places.length + row.features().length];
        float[] values = new float[features.length];
        int count = 0;
        for (int place : places) {
            if (frequent[place]) {
                features[count] = place * stride + slot;
                values[count++] = (float) value;
            }
        }
        for (int i = 0; i < row.features().length; i++) {
            features[count] = offset + row.features()[i];
            values[count++] = row.values()[i];
        }
        return new FeatureRow.Sparse(Arrays.copyOf(features, count), Arrays.copyOf(values, count));
    }

    private static int[] places(Judged review) {
        return Arrays.stream(review.view().runs())
                .map(AspectWeights::place)
                .distinct()
                .sorted()
                .toArray();
    }

    private static LinearWeights head(LinearModel line, int width) {
        return LinearWeights.of(withoutLeast(Arrays.copyOf(line.weights(), width)), 0);
    }

    private static LinearWeights tail(LinearModel line, int from) {
        double[] weights = Arrays.copyOfRange(line.weights(), from, line.weights().length);
        return LinearWeights.of(withoutLeast(weights), line.bias());
    }

    /** Weights so small that their sum decides nothing would fill the file. */
    private static double[] withoutLeast(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) < largest * LEAST) {
                weights[i] = 0;
            }
        }
        return weights;
    }
}
