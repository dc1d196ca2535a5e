package io.renown.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was to be expected of a bucket of a series, by those before it: a middle that single bad days do not move, and a
 * band that chance leaves about once in two hundred times. The band is as wide as counting alone makes it (Poisson for
 * counts, binomial for shares), and wider where the days before swung more than that.
 *
 * <p>Scales on which chance is about the same for few and many: the square root of counts, the angle of shares (Anscombe
 * 1948).
 */
final class Expectation {

    /** Buckets of fewer reviews have no share or mean worth a mark. */
    static final int LEAST = 5;

    private static final double WIDTH = 3;

    private final int season;
    private final int cycles;

    /**
     * @param season buckets after which the series repeats itself: 7 for days, 1 for weeks
     * @param cycles how many seasons before a bucket are looked at
     */
    Expectation(int season, int cycles) {
        this.season = season;
        this.cycles = cycles;
    }

    int history() {
        return season * cycles;
    }

    /** Where the value was expected: {@code low} to {@code high}, most likely {@code middle}. */
    record Band(double low, double middle, double high) {}

    /** @param counts from the first bucket of the history on; empty where the history holds too few to tell */
    Optional<Band> ofCount(long[] counts, int bucket) {
        int from = bucket - history();
        if (IntStream.range(from, bucket).mapToLong(i -> counts[i]).sum() < Share.FEW) {
            return Optional.empty();
        }
        double middle = sameOfSeason(bucket, i -> root(counts[i]));
        double[] deviations = IntStream.range(from, bucket)
                .mapToDouble(i -> root(counts[i]) - sameOfSeason(from, bucket, i % season, counts))
                .toArray();
        double reach = WIDTH * Math.max(1, Robust.spread(deviations));
        return Optional.of(new Band(count(middle - reach), count(middle), count(middle + reach)));
    }

    private double sameOfSeason(int from, int bucket, int phase, long[] counts) {
        return Robust.median(IntStream.range(from, bucket)
                .filter(i -> i % season == phase)
                .mapToDouble(i -> root(counts[i]))
                .toArray());
    }

    private double sameOfSeason(int bucket, java.util.function.IntToDoubleFunction value) {
        return Robust.median(IntStream.rangeClosed(1, cycles)
                .mapToDouble(cycle -> value.applyAsDouble(bucket - cycle * season))
                .toArray());
    }

    private static double root(long count) {
        return 2 * StrictMath.sqrt(count + 0.375);
    }

    private static double count(double root) {
        return Math.max(0, Math.max(0, root) * root / 4 - 0.375);
    }

    /** @param parts of {@code wholes}, bucket by bucket */
    Optional<Band> ofShare(long[] parts, long[] wholes, int bucket) {
        int from = bucket - history();
        double[] shares = bySeason(parts, wholes, bucket);
        if (shares.length == 0 || wholes[bucket] == 0) {
            return Optional.empty();
        }
        double middle = angle(Robust.median(shares));
        double[] deviations = IntStream.range(from, bucket)
                .filter(i -> wholes[i] > 0)
                .mapToDouble(i -> (angle(parts[i], wholes[i]) - middle) / chance(wholes[i]))
                .toArray();
        double reach = WIDTH * Math.max(1, Robust.spread(deviations)) * chance(wholes[bucket]);
        double half = 0.5 / wholes[bucket]; // shares of few reviews come in steps
        return Optional.of(new Band(
                Math.max(0, share(middle - reach) - half), share(middle), Math.min(1, share(middle + reach) + half)));
    }

    /** The share of each season of the history that has reviews; none where all together have too few. */
    private double[] bySeason(long[] parts, long[] wholes, int bucket) {
        List<Double> shares = new ArrayList<>();
        long all = 0;
        for (int cycle = 1; cycle <= cycles; cycle++) {
            int from = bucket - cycle * season;
            long part = IntStream.range(from, from + season)
                    .mapToLong(i -> parts[i])
                    .sum();
            long whole = IntStream.range(from, from + season)
                    .mapToLong(i -> wholes[i])
                    .sum();
            all += whole;
            if (whole > 0) {
                shares.add((double) part / whole);
            }
        }
        return all < Share.FEW
                ? new double[0]
                : shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double angle(double share) {
        return StrictMath.asin(StrictMath.sqrt(share));
    }

    private static double angle(long part, long whole) {
        return angle((part + 0.375) / (whole + 0.75));
    }

    /** Of the angle of a share of so many. */
    private static double chance(long whole) {
        return 1 / (2 * StrictMath.sqrt(whole + 0.5));
    }

    private static double share(double angle) {
        double sine = StrictMath.sin(Math.clamp(angle, 0, Math.PI / 2));
        return sine * sine;
    }

    /** @param stars how many of each bucket have one star, two stars ... five */
    Optional<Band> ofMean(long[][] stars, int bucket) {
        int from = bucket - history();
        List<Double> means = new ArrayList<>();
        for (int cycle = 1; cycle <= cycles; cycle++) {
            Double mean = mean(stars, bucket - cycle * season, season);
            if (mean != null) {
                means.add(mean);
            }
        }
        long[] all = sums(stars, from, history());
        long ratings = IntStream.of(0, 1, 2, 3, 4).mapToLong(i -> all[i]).sum();
        long now = ratings(stars, bucket);
        if (ratings < Share.FEW || now == 0) {
            return Optional.empty();
        }
        double middle =
                Robust.median(means.stream().mapToDouble(Double::doubleValue).toArray());
        // One review of each kind more: five stars and nothing else so far do not make four stars impossible.
        double deviation = deviation(all);
        double[] deviations = IntStream.range(from, bucket)
                .filter(i -> ratings(stars, i) > 0)
                .mapToDouble(i -> (mean(sums(stars, i, 1)) - middle) / (deviation / StrictMath.sqrt(ratings(stars, i))))
                .toArray();
        double reach = WIDTH * Math.max(1, Robust.spread(deviations)) * deviation / StrictMath.sqrt(now);
        return Optional.of(new Band(Math.max(1, middle - reach), middle, Math.min(5, middle + reach)));
    }

    static long ratings(long[][] stars, int bucket) {
        long sum = 0;
        for (long[] one : stars) {
            sum += one[bucket];
        }
        return sum;
    }

    static @Nullable Double mean(long[][] stars, int from, int length) {
        long[] sums = sums(stars, from, length);
        return IntStream.range(0, sums.length).allMatch(i -> sums[i] == 0) ? null : mean(sums);
    }

    private static long[] sums(long[][] stars, int from, int length) {
        long[] sums = new long[stars.length];
        for (int star = 0; star < stars.length; star++) {
            for (int i = from; i < from + length; i++) {
                sums[star] += stars[star][i];
            }
        }
        return sums;
    }

    private static double mean(long[] counts) {
        double sum = 0;
        double all = 0;
        for (int star = 0; star < counts.length; star++) {
            sum += (star + 1.0) * counts[star];
            all += counts[star];
        }
        return sum / all;
    }

    private static double deviation(long[] counts) {
        long[] smoothed = counts.clone();
        for (int star = 0; star < smoothed.length; star++) {
            smoothed[star]++;
        }
        double mean = mean(smoothed);
        double squares = 0;
        double all = 0;
        for (int star = 0; star < smoothed.length; star++) {
            squares += smoothed[star] * (star + 1 - mean) * (star + 1 - mean);
            all += smoothed[star];
        }
        return StrictMath.sqrt(squares / all);
    }
}
