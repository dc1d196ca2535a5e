package io.renown.analysis.train;

import io.renown.analysis.deep.ClauseJudge;
import io.renown.analysis.model.LinearWeights;
import io.renown.analysis.model.SentimentMeaning;
import io.renown.review.analysis.Aspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Fits the lines that tell from the states of clauses which aspects a text speaks of. Which clause does is not labelled: it
 * is learned along, since the clause that says most counts most. Adaptive steps on batches, always in the same order.
 */
final class ClauseFit {

    private static final int ASPECTS = Aspect.values().length;
    private static final int ROUNDS = 20;
    private static final int BATCH = 64;
    private static final double PENALTY = 10;
    private static final double STEP = 0.03;
    private static final double SEEN_FIRST = 1e-6;
    private static final double RARE = -2;
    private static final long SEED = 20_260_101;

    private final List<TaughtClauses> texts;
    private final int dimension;
    /** By number of the state of a clause, then of the whole; by aspect. */
    private final float[][] weights;

    private final float[][] slopes;
    private final float[][] seen;
    private final double[] bias = new double[ASPECTS];
    private final double[] biasSlopes = new double[ASPECTS];
    private final double[] biasSeen = new double[ASPECTS];

    private ClauseFit(List<TaughtClauses> texts) {
        this.texts = texts;
        this.dimension = texts.getFirst().states().clauses().getFirst().length;
        this.weights = new float[3 * dimension][ASPECTS];
        this.slopes = new float[3 * dimension][ASPECTS];
        this.seen = new float[3 * dimension][ASPECTS];
        Arrays.fill(bias, RARE);
    }

    /** One line an aspect. */
    static List<LinearWeights> spoken(List<TaughtClauses> texts) {
        ClauseFit fit = new ClauseFit(texts);
        fit.descend();
        return fit.lines();
    }

    private void descend() {
        int[] order = new int[texts.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int held = order[i];
                order[i] = order[other];
                order[other] = held;
            }
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    learn(texts.get(order[i]));
                }
                move((float) (PENALTY * (to - from) / order.length));
            }
        }
    }

    private void learn(TaughtClauses text) {
        List<float[]> clauses = text.states().clauses();
        double[][] margins = new double[clauses.size()][];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = margins(clauses.get(i), 0);
        }
        double[] told = margins(text.states().whole(), dimension);
        ClauseJudge.join(margins, told);
        float[] wrong = new float[ASPECTS];
        for (Aspect aspect : text.asked()) {
            int i = aspect.ordinal();
            double share = SentimentMeaning.logistic(told[i] + bias[i]);
            wrong[i] = (float) (text.times() * (share - (text.said().containsKey(aspect) ? 1 : 0)));
            biasSlopes[i] += wrong[i];
        }
        float[] part = new float[ASPECTS];
        for (int clause = 0; clause < margins.length; clause++) {
            for (int i = 0; i < ASPECTS; i++) {
                part[i] = (float) (wrong[i] * margins[clause][i]);
            }
            addSlopes(clauses.get(clause), 0, part);
        }
        addSlopes(text.states().whole(), dimension, wrong);
    }

    private double[] margins(float[] state, int from) {
        float[] sums = new float[ASPECTS];
        for (int i = 0; i < state.length; i++) {
            float value = state[i];
            float[] row = weights[from + i];
            for (int aspect = 0; aspect < sums.length; aspect++) {
                sums[aspect] += value * row[aspect];
            }
        }
        double[] margins = new double[ASPECTS];
        Arrays.setAll(margins, aspect -> sums[aspect]);
        return margins;
    }

    private void addSlopes(float[] state, int from, float[] factors) {
        for (int i = 0; i < state.length; i++) {
            float value = state[i];
            float[] row = slopes[from + i];
            for (int aspect = 0; aspect < factors.length; aspect++) {
                row[aspect] += value * factors[aspect];
            }
        }
    }

    private void move(float penalty) {
        for (int i = 0; i < weights.length; i++) {
            for (int aspect = 0; aspect < ASPECTS; aspect++) {
                float slope = slopes[i][aspect] + penalty * weights[i][aspect];
                seen[i][aspect] += slope * slope;
                weights[i][aspect] -= (float) (STEP * slope / Math.sqrt(seen[i][aspect] + SEEN_FIRST));
                slopes[i][aspect] = 0;
            }
        }
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            biasSeen[aspect] += biasSlopes[aspect] * biasSlopes[aspect];
            bias[aspect] -= STEP * biasSlopes[aspect] / Math.sqrt(biasSeen[aspect] + SEEN_FIRST);
            biasSlopes[aspect] = 0;
        }
    }

    private List<LinearWeights> lines() {
        List<LinearWeights> lines = new ArrayList<>();
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            double[] line = new double[weights.length];
            for (int i = 0; i < line.length; i++) {
                line[i] = weights[i][aspect];
            }
            lines.add(LinearWeights.of(line, bias[aspect]));
        }
        return lines;
    }
}
