package io.renown.insight;

import java.util.stream.IntStream;

/**
 * The mean of some ratings in stars, with what can be said of the mean behind it from so many.
 *
 * @param ratings how many; 0 where there is no mean
 * @param sum of their stars
 * @param squares sum of the squares of their stars
 */
public record StarMean(long ratings, long sum, long squares) {

    private static final int STARS = 5;

    /** Of a normal distribution: nineteen times in twenty the truth lies within. */
    private static final double Z = 1.959964;

    /** @param byStars how many ratings have each number of stars, from one to five */
    static StarMean of(long... byStars) {
        if (byStars.length != STARS) {
            throw new IllegalArgumentException(byStars.length + " numbers for " + STARS + " stars");
        }
        return new StarMean(
                IntStream.range(0, STARS).mapToLong(i -> byStars[i]).sum(),
                IntStream.range(0, STARS).mapToLong(i -> byStars[i] * (i + 1)).sum(),
                IntStream.range(0, STARS)
                        .mapToLong(i -> byStars[i] * (i + 1) * (i + 1))
                        .sum());
    }

    /** 1 to 5; 0 without ratings. */
    public double value() {
        return ratings == 0 ? 0 : (double) sum / ratings;
    }

    /** As {@link Share#isOfFew}. */
    public boolean isOfFew() {
        return ratings < Share.FEW;
    }

    /** Lower end of the 95 % interval of the mean by the deviation of these ratings; it holds for {@link Share#FEW} and more. */
    public double low() {
        return ratings < 2 ? 1 : Math.max(1, value() - reach());
    }

    public double high() {
        return ratings < 2 ? STARS : Math.min(STARS, value() + reach());
    }

    private double reach() {
        double variance = (squares - (double) sum * sum / ratings) / (ratings - 1);
        return Z * StrictMath.sqrt(Math.max(0, variance) / ratings);
    }

    /** Whether both are of enough ratings, and differ by more than chance explains. */
    public boolean differsFrom(StarMean other) {
        if (isOfFew() || other.isOfFew()) {
            return false;
        }
        double reach = StrictMath.sqrt(reach() * reach() + other.reach() * other.reach());
        return Math.abs(value() - other.value()) > reach;
    }
}
