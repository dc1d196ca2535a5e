package io.renown.analysis.deep;

import io.renown.analysis.model.LinearWeights;
import java.util.List;

/**
 * Lines over the numbers of a state, beside each other: all answers to one number are found where it is read.
 *
 * @param weights by number, then by line
 */
record StateTable(float[][] weights, int lines) {

    private static final int FOUR = 4;

    static StateTable of(List<LinearWeights> lines) {
        float[][] weights = new float[lines.getFirst().width()][lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            LinearWeights each = lines.get(line);
            for (int i = 0; i < weights.length; i++) {
                weights[i][line] = (float) (each.step(i) * each.scale());
            }
        }
        return new StateTable(weights, lines.size());
    }

    /** In the order of one after the other, in a third of the time. */
    private void addFour(float[] state, int i, int from, float[] sums) {
        float value0 = state[i];
        float value1 = state[i + 1];
        float value2 = state[i + 2];
        float value3 = state[i + 3];
        float[] row0 = weights[from];
        float[] row1 = weights[from + 1];
        float[] row2 = weights[from + 2];
        float[] row3 = weights[from + 3];
        for (int line = 0; line < sums.length; line++) {
            sums[line] =
                    sums[line] + value0 * row0[line] + value1 * row1[line] + value2 * row2[line] + value3 * row3[line];
        }
    }

    /** Without their bias. @param from the number at which the state begins */
    double[] margins(float[] state, int from) {
        float[] sums = new float[lines];
        int i = 0;
        for (; i + FOUR <= state.length; i += FOUR) {
            addFour(state, i, from + i, sums);
        }
        for (; i < state.length; i++) {
            for (int line = 0; line < lines; line++) {
                sums[line] += state[i] * weights[from + i][line];
            }
        }
        double[] margins = new double[lines];
        for (int line = 0; line < lines; line++) {
            margins[line] = sums[line];
        }
        return margins;
    }
}
