package io.renown.analysis.evaluation;

/** Expected calibration error over ten equal bins of confidence. */
public final class Calibration {

    private static final int BINS = 10;

    private final int[] rows = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidence = new double[BINS];
    private int total;

    public void add(double stated, boolean correct) {
        int bin = Math.min(BINS - 1, (int) (stated * BINS));
        rows[bin]++;
        right[bin] += correct ? 1 : 0;
        confidence[bin] += stated;
        total++;
    }

    /** 0 (as sure as right) to 1. */
    public double error() {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - right[bin]);
        }
        return total == 0 ? 0 : sum / total;
    }
}
