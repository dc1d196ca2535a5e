package io.renown.analysis.deep;

import io.renown.analysis.model.LinearWeights;
import java.util.List;

/**
 * Lines over the numbers of a state, beside each other: all answers to one number are found where it is read.
 *
 * @param weights by number, then by line
 */
record StateTable(float[][] weights, int lines) {

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

    /** Without their bias. @param from the number at which the state begins */
    double[] margins(float[] state, int from) {
        float[] sums = new float[lines];
        for (int i = 0; i < state.length; i++) {
            float value = state[i];
            float[] row = weights[from + i];
            for (int line = 0; line < sums.length; line++) {
                sums[line] += value * row[line];
            }
        }
        double[] margins = new double[lines];
        for (int line = 0; line < lines; line++) {
            margins[line] = sums[line];
        }
        return margins;
    }
}
