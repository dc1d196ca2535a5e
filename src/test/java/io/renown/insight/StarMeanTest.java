package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StarMeanTest {

    @Test
    void hasTheIntervalOfTheMean() {
        StarMean mean = StarMean.of(10, 0, 20, 0, 70);

        assertThat(mean.value()).isEqualTo(4.2);
        // The ratings deviate by 4/3; a hundred of them: 1.96 * 1.3333 / 10.
        assertThat(mean.low()).isCloseTo(3.939, within(0.002));
        assertThat(mean.high()).isCloseTo(4.461, within(0.002));
    }

    @Test
    void saysNothingOfNoneAndOfOne() {
        assertThat(StarMean.of(0, 0, 0, 0, 0).value()).isZero();
        assertThat(StarMean.of(0, 0, 0, 0, 1).low()).isEqualTo(1);
        assertThat(StarMean.of(0, 0, 0, 0, 1).high()).isEqualTo(5);
    }

    @Test
    void staysBetweenOneAndFive() {
        assertThat(StarMean.of(1, 0, 0, 0, 40).high()).isLessThanOrEqualTo(5);
        assertThat(StarMean.of(40, 0, 0, 0, 1).low()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void differsByMoreThanChanceOrNot() {
        StarMean good = StarMean.of(5, 5, 10, 30, 150);
        assertThat(good.differsFrom(StarMean.of(60, 20, 20, 30, 70))).isTrue();
        assertThat(good.differsFrom(StarMean.of(6, 4, 11, 32, 147))).isFalse();
        assertThat(good.differsFrom(StarMean.of(20, 0, 0, 0, 0))).as("of few").isFalse();
    }

    @Test
    void wantsFiveNumbers() {
        assertThatThrownBy(() -> StarMean.of(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
