package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final Expectation BY_DAY = new Expectation(7, 8);
    private static final int NOW = 56;

    @Test
    void expectsOfADayWhatItsWeekdayHadBefore() {
        long[] counts = IntStream.rangeClosed(0, NOW)
                .mapToLong(day -> day % 7 == 0 ? 100 : 20)
                .toArray();

        assertThat(BY_DAY.ofCount(counts, NOW)).hasValueSatisfying(band -> {
            assertThat(band.middle()).isCloseTo(100, within(0.5));
            assertThat(band.low()).isBetween(70.0, 75.0);
            assertThat(band.high()).isBetween(130.0, 135.0);
        });
    }

    @Test
    void isNotMovedByOneWildDay() {
        long[] counts = IntStream.rangeClosed(0, NOW).mapToLong(day -> 20).toArray();
        counts[NOW - 7] = 4_000;

        assertThat(BY_DAY.ofCount(counts, NOW))
                .hasValueSatisfying(band -> assertThat(band.middle()).isCloseTo(20, within(0.5)));
    }

    @Test
    void widensTheBandWhereDaysAlwaysSwing() {
        long[] calm = IntStream.rangeClosed(0, NOW).mapToLong(day -> 50).toArray();
        long[] wild = IntStream.rangeClosed(0, NOW)
                .mapToLong(day -> day / 7 % 2 == 0 ? 20 : 90)
                .toArray();

        assertThat(BY_DAY.ofCount(wild, NOW).orElseThrow().high())
                .isGreaterThan(BY_DAY.ofCount(calm, NOW).orElseThrow().high() + 50);
    }

    @Test
    void saysNothingOfTooFew() {
        assertThat(BY_DAY.ofCount(new long[NOW + 1], NOW)).isEmpty();
        assertThat(BY_DAY.ofShare(new long[NOW + 1], new long[NOW + 1], NOW)).isEmpty();
        assertThat(BY_DAY.ofMean(new long[5][NOW + 1], NOW)).isEmpty();
    }

    /** Four of a thousand would be the promise of a normal distribution; eight weeks of history make it a little more. */
    @Test
    void chanceAloneSeldomLeavesTheBand() {
        Random dice = new Random(6);
        long[] counts = new long[4_000];
        long[] negative = new long[counts.length];
        for (int day = 0; day < counts.length; day++) {
            counts[day] = poisson(dice, day % 7 < 5 ? 6 : 14);
            for (int review = 0; review < counts[day]; review++) {
                negative[day] += dice.nextInt(10) < 2 ? 1 : 0;
            }
        }

        long leftByCount = IntStream.range(NOW, counts.length)
                .filter(day -> BY_DAY.ofCount(counts, day)
                        .filter(band -> counts[day] < band.low() || counts[day] > band.high())
                        .isPresent())
                .count();
        long leftByShare = IntStream.range(NOW, counts.length)
                .filter(day -> counts[day] >= Expectation.LEAST)
                .filter(day -> BY_DAY.ofShare(negative, counts, day)
                        .filter(band -> leaves((double) negative[day] / counts[day], band))
                        .isPresent())
                .count();

        assertThat(leftByCount / (double) (counts.length - NOW)).isLessThan(0.012);
        assertThat(leftByShare / (double) (counts.length - NOW)).isLessThan(0.012);
    }

    private static boolean leaves(double value, Expectation.Band band) {
        return value < band.low() || value > band.high();
    }

    private static long poisson(Random dice, double mean) {
        double limit = Math.exp(-mean);
        long count = 0;
        for (double product = dice.nextDouble(); product > limit; product *= dice.nextDouble()) {
            count++;
        }
        return count;
    }

    @Test
    void seesTwiceTheComplaints() {
        long[] wholes = IntStream.rangeClosed(0, NOW).mapToLong(day -> 60).toArray();
        long[] parts = IntStream.rangeClosed(0, NOW).mapToLong(day -> 6).toArray();

        Expectation.Band band = BY_DAY.ofShare(parts, wholes, NOW).orElseThrow();

        assertThat(band.middle()).isCloseTo(0.1, within(0.001));
        assertThat(leaves(0.1, band)).isFalse();
        assertThat(leaves(0.27, band)).isTrue();
    }

    @Test
    void seesStarsFall() {
        long[][] stars = new long[5][NOW + 1];
        for (int day = 0; day <= NOW; day++) {
            stars[4][day] = 6;
            stars[3][day] = 3;
            stars[0][day] = 1;
        }

        Expectation.Band band = BY_DAY.ofMean(stars, NOW).orElseThrow();

        assertThat(band.middle()).isCloseTo(4.3, within(0.001));
        assertThat(leaves(4.0, band)).isFalse();
        assertThat(leaves(2.5, band)).isTrue();
    }
}
