package io.renown.insight;

/**
 * How much more often reviews complain here than elsewhere: the ratio of the two rates, with Katz's interval of its
 * logarithm (1978); half a review is added to each side, so that none is divided by nothing.
 *
 * @param ratio 1 where there is no difference
 * @param low of the 95 % interval
 * @param deviations how far from no difference, in standard deviations
 */
public record Lift(double ratio, double low, double high, double deviations) {

    private static final double Z = 1.959964;
    private static final double HALF = 0.5;

    /**
     * @param here complaints among the reviews here
     * @param elsewhere complaints among all others
     */
    static Lift of(Share here, Share elsewhere) {
        double a = here.part() + HALF;
        double n = here.whole() + 2 * HALF;
        double b = elsewhere.part() + HALF;
        double m = elsewhere.whole() + 2 * HALF;
        double logarithm = StrictMath.log(a / n) - StrictMath.log(b / m);
        double deviation = StrictMath.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
        return new Lift(
                StrictMath.exp(logarithm),
                StrictMath.exp(logarithm - Z * deviation),
                StrictMath.exp(logarithm + Z * deviation),
                logarithm / deviation);
    }

    /**
     * So many deviations chance does not reach once in twenty times, whichever of the places looked at it may choose
     * (Bonferroni, with the bound of the normal distribution's tail).
     */
    static double beyondChance(int places) {
        return StrictMath.sqrt(2 * StrictMath.log(20.0 * Math.max(1, places)));
    }
}
