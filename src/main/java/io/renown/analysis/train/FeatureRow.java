package io.renown.analysis.train;

/** What is known of one text, as numbers by feature. */
public sealed interface FeatureRow {

    double dot(double[] weights);

    /** Adds {@code factor} times this row to the weights. */
    void addTo(double[] weights, double factor);

    double squaredNorm();

    /** Every feature has its number, as in an embedding. */
    record Dense(float[] values) implements FeatureRow {

        @Override
        public double dot(double[] weights) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += weights[i] * values[i];
            }
            return sum;
        }

        @Override
        public void addTo(double[] weights, double factor) {
            for (int i = 0; i < values.length; i++) {
                weights[i] += factor * values[i];
            }
        }

        @Override
        public double squaredNorm() {
            double sum = 0;
            for (float value : values) {
                sum += (double) value * value;
            }
            return sum;
        }
    }

    /** Most features are 0 and absent; those listed are given once each, with their number at the same place. */
    record Sparse(int[] features, float[] values) implements FeatureRow {

        @Override
        public double dot(double[] weights) {
            double sum = 0;
            for (int i = 0; i < features.length; i++) {
                sum += weights[features[i]] * values[i];
            }
            return sum;
        }

        @Override
        public void addTo(double[] weights, double factor) {
            for (int i = 0; i < features.length; i++) {
                weights[features[i]] += factor * values[i];
            }
        }

        @Override
        public double squaredNorm() {
            return new Dense(values).squaredNorm();
        }
    }
}
