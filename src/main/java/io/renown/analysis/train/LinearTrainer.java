package io.renown.analysis.train;

import java.util.List;
import java.util.Random;

/**
 * Logistic regression with an L2 penalty, by coordinate descent in the dual (Yu, Huang and Lin, Machine Learning 85,
 * 2011): no learning rate to choose, a few dozen rounds, memory for one number a feature. The bias is a feature that is
 * always 1 and is hardly penalised.
 */
public final class LinearTrainer {

    private static final int MOST_ROUNDS = 200;
    private static final int MOST_STEPS = 100;
    private static final double SETTLED = 0.05;
    private static final double FIRST_PRECISION = 0.01;
    private static final double LAST_PRECISION = 1e-8;
    private static final double BACK_OFF = 0.1;
    private static final long SEED = 20_260_101;
    /** The larger the number the bias is multiplied by, the less of the penalty it bears. */
    private static final double BIAS_VALUE = 4;

    private final double[] weights;
    private final Example[] examples;
    private final double cost;
    private double bias;
    private double precision = FIRST_PRECISION;
    private int steps;

    private LinearTrainer(List<Example> examples, int width, double cost) {
        this.examples = examples.toArray(new Example[0]);
        this.weights = new double[width];
        this.cost = cost;
    }

    /**
     * Minimises |w|^2 / 2 + cost * sum of weight * log-loss.
     *
     * @param width number of features
     * @param cost what an error costs against the penalty; the smaller, the smoother the model
     * @throws IllegalArgumentException when one of the two classes has no example
     */
    public static LinearModel train(List<Example> examples, int width, double cost) {
        if (examples.stream().allMatch(Example::positive) || examples.stream().noneMatch(Example::positive)) {
            throw new IllegalArgumentException("Both classes need examples, there are " + examples.size() + " in all");
        }
        return new LinearTrainer(examples, width, cost).descend();
    }

    private LinearModel descend() {
        // Pairs that sum up to the cost of their example: the dual variable and what is left of it.
        double[] duals = new double[2 * examples.length];
        double[] norms = new double[examples.length];
        int[] order = new int[examples.length];
        for (int i = 0; i < examples.length; i++) {
            double most = cost * examples[i].weight();
            duals[2 * i] = Math.min(0.001 * most, 1e-8);
            duals[2 * i + 1] = most - duals[2 * i];
            norms[i] = examples[i].row().squaredNorm() + BIAS_VALUE * BIAS_VALUE;
            order[i] = i;
            move(examples[i], duals[2 * i]);
        }
        Random random = new Random(SEED);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            shuffle(order, random);
            steps = 0;
            double steepest = 0;
            for (int i : order) {
                steepest = Math.max(steepest, improve(i, duals, norms[i]));
            }
            if (steepest < SETTLED) {
                break;
            }
            if (steps <= examples.length / 10) {
                precision = Math.max(LAST_PRECISION, BACK_OFF * precision);
            }
        }
        return new LinearModel(weights, bias * BIAS_VALUE);
    }

    /** Newton's method on one dual variable. @return how steep the goal was there */
    private double improve(int i, double[] duals, double norm) {
        Example example = examples[i];
        double most = cost * example.weight();
        double margin = example.row().dot(weights) + bias * BIAS_VALUE;
        double agreement = example.positive() ? margin : -margin;
        // Of the pair, the smaller one at the end is solved for: there the logarithm is precise.
        boolean swapped = 0.5 * norm * (duals[2 * i + 1] - duals[2 * i]) + agreement < 0;
        int solved = swapped ? 2 * i + 1 : 2 * i;
        double sign = swapped ? -1 : 1;
        double old = duals[solved];
        double z = most - old < 0.5 * most ? BACK_OFF * old : old;
        double slope = slope(z, old, norm, sign * agreement, most);
        double steepness = Math.abs(slope);
        int step = 0;
        while (step <= MOST_STEPS && Math.abs(slope) >= precision) {
            double next = z - slope / (norm + most / (most - z) / z);
            z = next <= 0 ? BACK_OFF * z : next;
            slope = slope(z, old, norm, sign * agreement, most);
            step++;
        }
        if (step > 0) {
            duals[solved] = z;
            duals[solved ^ 1] = most - z;
            move(example, sign * (z - old));
            steps += step;
        }
        return steepness;
    }

    private static double slope(double z, double old, double norm, double agreement, double most) {
        return norm * (z - old) + agreement + StrictMath.log(z / (most - z));
    }

    private void move(Example example, double by) {
        double signed = example.positive() ? by : -by;
        example.row().addTo(weights, signed);
        bias += signed * BIAS_VALUE;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
    }
}
