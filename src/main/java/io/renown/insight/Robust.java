package io.renown.insight;

import java.util.Arrays;

/** Middle and spread that a few wild values do not move. */
final class Robust {

    /** Makes the median deviation of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    private Robust() {}

    /** Of at least one value. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Standard deviation by the median of the deviations from 0. */
    static double spread(double... deviations) {
        return NORMAL * median(Arrays.stream(deviations).map(Math::abs).toArray());
    }
}
