package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    /** Against the figures of Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @Test
    void givesTheIntervalOfWilson() {
        assertThat(new Share(81, 263).low()).isCloseTo(0.2553, within(0.0001));
        assertThat(new Share(81, 263).high()).isCloseTo(0.3662, within(0.0001));
        assertThat(new Share(0, 20).low()).isZero();
        assertThat(new Share(0, 20).high()).isCloseTo(0.1611, within(0.0001));
        assertThat(new Share(1, 29).low()).isCloseTo(0.0061, within(0.0001));
    }

    /** The same paper's comparison of two shares, method 10: 56 of 70 against 48 of 80 lies at 0.0524 to 0.3339. */
    @Test
    void tellsADifferenceFromChance() {
        assertThat(new Share(56, 70).differsFrom(new Share(48, 80))).isTrue();
        assertThat(new Share(48, 80).differsFrom(new Share(56, 70))).isTrue();
        assertThat(new Share(9, 10).differsFrom(new Share(3, 10))).isTrue();
        assertThat(new Share(6, 7).differsFrom(new Share(2, 7))).isTrue();
        assertThat(new Share(5, 56).differsFrom(new Share(0, 29))).isFalse();
        assertThat(new Share(0, 0).differsFrom(new Share(9, 10))).isFalse();
    }

    /** Fisher's exact test gives 5 of 200 against 2 of 1500 a chance of 0.0004, which is 3.4 deviations. */
    @Test
    void saysHowFarTwoSharesLieApart() {
        assertThat(new Share(36, 37).deviationsFrom(new Share(0, 25))).isBetween(7.0, 10.0);
        assertThat(new Share(5, 200).deviationsFrom(new Share(2, 1500))).isCloseTo(3.3, within(0.2));
        assertThat(new Share(2, 1500).deviationsFrom(new Share(5, 200))).isCloseTo(-3.3, within(0.2));
        assertThat(new Share(30, 100).deviationsFrom(new Share(30, 100))).isZero();
    }

    @Test
    void saysWhatIsOfFew() {
        assertThat(new Share(3, 29).isOfFew()).isTrue();
        assertThat(new Share(3, 30).isOfFew()).isFalse();
        assertThat(new Share(0, 0).value()).isZero();
        assertThat(new Share(0, 0).high()).isEqualTo(1);
    }
}
