package io.renown.bench;

import io.renown.bench.words.Dice;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * On which days a listing is written about: three years that grow, weeks with their weekends, and some days that break
 * out: a campaign everybody likes, or a scandal nobody does.
 */
final class ReviewDays {

    static final int DAYS = 3 * 365;

    private static final double[] WEEK = {0.85, 0.8, 0.85, 0.95, 1.1, 1.35, 1.25}; // Monday first
    private static final double BURST = 0.008;
    private static final double SCANDAL = 0.4;
    private static final int LASTS = 4;

    private final LocalDate first;
    private final double[] until = new double[DAYS];
    private final boolean[] scandal = new boolean[DAYS];

    /** @param end the last day */
    ReviewDays(long seed, LocalDate end) {
        this.first = end.minusDays(DAYS - 1L);
        Dice dice = Dice.of(seed, 0xDA15L);
        double growth = 1 + 2 * dice.nextDouble();
        double burst = 0;
        double total = 0;
        boolean scandalous = false;
        for (int day = 0; day < DAYS; day++) {
            if (dice.chance(BURST)) {
                burst = 4 + 12 * dice.nextDouble();
                scandalous = dice.chance(SCANDAL);
            }
            int weekday = first.plusDays(day).getDayOfWeek().getValue() - 1;
            total += WEEK[weekday] * (1 + growth * day / DAYS) * (0.8 + 0.4 * dice.nextDouble()) * (1 + burst);
            until[day] = total;
            scandal[day] = scandalous && burst > 1;
            burst -= burst / LASTS;
        }
        for (int day = 0; day < DAYS; day++) {
            until[day] /= total;
        }
    }

    /** @param quantile 0 (the first review of all) to 1 (the last one) */
    int day(double quantile) {
        int found = Arrays.binarySearch(until, quantile);
        return Math.min(found < 0 ? -found - 1 : found + 1, DAYS - 1);
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    boolean isScandal(int day) {
        return scandal[day];
    }
}
