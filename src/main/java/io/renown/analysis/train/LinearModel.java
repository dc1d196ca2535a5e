package io.renown.analysis.train;

import io.renown.analysis.model.LinearWeights;

/** A trained line between two classes: above 0 is the positive one, the margin its log-odds. */
public record LinearModel(double[] weights, double bias) {

    public double margin(FeatureRow row) {
        return row.dot(weights) + bias;
    }

    /** One byte a weight, for the file. */
    public LinearWeights rounded() {
        return LinearWeights.of(weights, bias);
    }
}
