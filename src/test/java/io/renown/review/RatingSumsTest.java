package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RatingSumsTest {

    private static RatingSums of(int scale, double... ratings) {
        return java.util.Arrays.stream(ratings)
                .mapToObj(rating -> RatingSums.of(scale, 1, rating))
                .reduce(RatingSums.NONE, RatingSums::plus);
    }

    @Test
    void averagesOneScaleAsGiven() {
        assertThat(of(10, 8, 9).average()).hasValue(8.5);
        assertThat(of(10, 8, 9).scale()).hasValue(10);
        assertThat(of(5, 4, 5).average()).hasValue(4.5);
    }

    @Test
    void averagesSeveralScalesByTheNormalisedValueOfEachRatingAndNamesNoScale() {
        RatingSums mixed = of(5, 3, 5).plus(of(10, 2)).plus(of(100, 50));
        double normalized = Stream.of(rating(3, 5), rating(5, 5), rating(2, 10), rating(50, 100))
                .mapToDouble(Rating::normalized)
                .average()
                .orElseThrow();

        assertThat(mixed.scale()).isEmpty();
        assertThat(mixed.average().orElseThrow()).isCloseTo(1 + 4 * normalized, within(1e-9));
    }

    @Test
    void hasNoAverageWithoutRatings() {
        assertThat(RatingSums.NONE.average()).isEmpty();
        assertThat(RatingSums.of(0, 7, 0)).isEqualTo(RatingSums.NONE);
        assertThat(of(5, 4).above(RatingSums.NONE)).isEmpty();
    }

    @Test
    void comparesOnTheScaleBothShareAndElseInStars() {
        assertThat(of(10, 8).above(of(10, 6)).orElseThrow()).isCloseTo(2, within(1e-9));
        assertThat(of(10, 10).above(of(5, 4)).orElseThrow()).isCloseTo(1, within(1e-9));
    }

    private static Rating rating(int value, int scale) {
        return new Rating(BigDecimal.valueOf(value), scale);
    }
}
