package io.renown.home.ui;

import io.renown.review.BrandFigures;
import java.util.OptionalDouble;

/** How a rating moved; said only where there are ratings enough to say it. */
final class Trend {

    /** Of either period, and of an average that is to bear a colour; with fewer, a single bitter customer moves the average. */
    static final int FEWEST = 20;

    private Trend() {}

    /** On the scale that both periods share, else in stars; empty where one has too few ratings. */
    static OptionalDouble of(BrandFigures figures) {
        boolean enough =
                figures.recent().ratings() >= FEWEST && figures.before().ratings() >= FEWEST;
        return enough ? figures.recent().above(figures.before()) : OptionalDouble.empty();
    }
}
