package io.renown.insight;

/**
 * A part of a whole, with what can be said of the share behind it from so many.
 *
 * @param part how many of the whole
 * @param whole 0 where there is nothing to have a share of
 */
public record Share(long part, long whole) {

    /** Fewer than these, and a share says more about chance than about anything else. */
    public static final int FEW = 30;

    /** Of a normal distribution: nineteen times in twenty the truth lies within. */
    private static final double Z = 1.959964;

    public Share {
        if (part < 0 || whole < part) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** 0 to 1; 0 of nothing. */
    public double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    public boolean isOfFew() {
        return whole < FEW;
    }

    /** Lower end of the 95 % interval after Wilson, 1927, which holds for few and for shares near 0 and 1. */
    public double low() {
        return whole == 0 ? 0 : Math.max(0, centre() - reach());
    }

    public double high() {
        return whole == 0 ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (value() + Z * Z / (2.0 * whole)) / (1 + Z * Z / whole);
    }

    private double reach() {
        double p = value();
        return Z * StrictMath.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole)) / (1 + Z * Z / whole);
    }

    /**
     * Whether two shares of different reviews differ by more than chance explains, by Newcombe's interval of their
     * difference (1998, method 10).
     */
    public boolean differsFrom(Share other) {
        if (whole == 0 || other.whole == 0) {
            return false;
        }
        double difference = value() - other.value();
        double below = StrictMath.sqrt(square(value() - low()) + square(other.high() - other.value()));
        double above = StrictMath.sqrt(square(high() - value()) + square(other.value() - other.low()));
        return difference - below > 0 || difference + above < 0;
    }

    /**
     * How far this share lies above another of different reviews, in standard deviations, by their angles (Anscombe, 1948):
     * for choosing among many places, where an interval of one comparison would find too much.
     */
    double deviationsFrom(Share other) {
        return 2 * (angle() - other.angle()) / StrictMath.sqrt(1 / (whole + 0.5) + 1 / (other.whole + 0.5));
    }

    private double angle() {
        return StrictMath.asin(StrictMath.sqrt((part + 0.375) / (whole + 0.75)));
    }

    private static double square(double x) {
        return x * x;
    }
}
