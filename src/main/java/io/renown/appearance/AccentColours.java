package io.renown.appearance;

import io.renown.shared.Problem;
import java.util.function.Predicate;

/**
 * An accent colour as it is used: darkened for light pages and lightened for dark ones as far as words in it, and words on
 * it, need to be read (WCAG 2.2 AA, 4.5:1, which holds the 3:1 of controls).
 *
 * @param chosen by the tenant
 * @param onLight the same, or darker
 * @param onDark the same, or lighter
 */
public record AccentColours(Colour chosen, Colour onLight, Colour onDark) {

    /** Of words; controls need 3. */
    public static final double ENOUGH = 4.5;

    /** The darkest light surface of {@code renown.css}, and the lightest dark one. */
    static final Colour LIGHT_SURFACE = new Colour(0xf3, 0xf4, 0xf6);

    static final Colour DARK_SURFACE = new Colour(0x1d, 0x1f, 0x24);

    /** Aura writes white on darker colours than this, and black on lighter ones. */
    private static final double AURA_TURNS = 0.62;

    private static final double LIGHT_ENOUGH = 0.7;
    private static final int STEPS = 100;

    /** @throws Problem {@code accent-colour} */
    public static AccentColours of(String accent) {
        Colour chosen = Colour.parse(accent);
        return new AccentColours(
                chosen,
                moved(
                        chosen,
                        Colour.BLACK,
                        colour ->
                                colour.contrastWith(LIGHT_SURFACE) >= ENOUGH && colour.lightness() < AURA_TURNS - 0.01),
                moved(
                        chosen,
                        Colour.WHITE,
                        colour -> colour.contrastWith(DARK_SURFACE) >= ENOUGH && colour.lightness() >= LIGHT_ENOUGH));
    }

    /** Of words in this colour on a light page. */
    public double contrastOnLight() {
        return onLight.contrastWith(LIGHT_SURFACE);
    }

    /** Of words in this colour on a dark page. */
    public double contrastOnDark() {
        return onDark.contrastWith(DARK_SURFACE);
    }

    /** Custom properties that {@code renown.css} builds on; nothing but two colours. */
    public String css() {
        return "--renown-accent:" + onLight.hex() + ";--renown-accent-dark:" + onDark.hex();
    }

    private static Colour moved(Colour colour, Colour towards, Predicate<Colour> isReadable) {
        for (int step = 0; step < STEPS; step++) {
            Colour moved = colour.mixedWith(towards, (double) step / STEPS);
            if (isReadable.test(moved)) {
                return moved;
            }
        }
        return towards;
    }
}
