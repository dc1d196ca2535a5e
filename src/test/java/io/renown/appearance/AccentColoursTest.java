package io.renown.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.renown.shared.Problem;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColoursTest {

    /** Figures of the definition in WCAG 2.2, as its tools show them. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.0",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#0000ff, #ffffff, 8.59",
        "#ff0000, #ffffff, 4.00",
        "#ffff00, #ffffff, 1.07",
        "#ffffff, #ffffff, 1.0"
    })
    void measuresContrastAsTheGuidelinesDo(String one, String other, double contrast) {
        assertThat(Colour.parse(one).contrastWith(Colour.parse(other))).isEqualTo(contrast, within(0.01));
        assertThat(Colour.parse(other).contrastWith(Colour.parse(one))).isEqualTo(contrast, within(0.01));
    }

    @Test
    void leavesAColourAloneThatCanBeRead() {
        assertThat(AccentColours.of("#0f766e").onLight().hex()).isEqualTo("#0f766e");
        assertThat(AccentColours.of("#7dd3fc").onDark().hex()).isEqualTo("#7dd3fc");
    }

    @Test
    void everyColourCanBeReadOnLightAndOnDark() {
        IntStream.rangeClosed(0, 17 * 17 * 17 - 1).forEach(i -> {
            Colour chosen = new Colour(
                    Math.min(255, i % 17 * 16), Math.min(255, i / 17 % 17 * 16), Math.min(255, i / 289 * 16));
            AccentColours colours = AccentColours.of(chosen.hex());

            assertThat(colours.contrastOnLight()).as(chosen.hex()).isGreaterThanOrEqualTo(AccentColours.ENOUGH);
            assertThat(colours.contrastOnDark()).as(chosen.hex()).isGreaterThanOrEqualTo(AccentColours.ENOUGH);
            assertThat(Colour.WHITE.contrastWith(colours.onLight()))
                    .as("white words on %s", colours.onLight().hex())
                    .isGreaterThanOrEqualTo(AccentColours.ENOUGH);
            assertThat(colours.onLight().lightness()).isLessThan(0.62); // Aura writes white on it
            // Aura writes black at four fifths on it.
            assertThat(colours.onDark().mixedWith(Colour.BLACK, 0.8).contrastWith(colours.onDark()))
                    .as("dark words on %s", colours.onDark().hex())
                    .isGreaterThanOrEqualTo(AccentColours.ENOUGH);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "#12345g", "#123456;}", "url(x)", "", "#123456\n"})
    void takesNothingButAColour(String text) {
        assertThatThrownBy(() -> Colour.parse(text)).isInstanceOf(Problem.class);
    }
}
