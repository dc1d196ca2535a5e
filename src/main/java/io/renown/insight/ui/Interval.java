package io.renown.insight.ui;

import com.vaadin.flow.component.html.Div;

/** A value with the interval around it, on a line from nothing to all; for the eye alone, the numbers stand beside it. */
final class Interval extends Div {

    private static final double WHOLE = 100;

    /** All three from 0 to 1. */
    Interval(double low, double value, double high, boolean quiet) {
        addClassName("ra-interval");
        setClassName("ra-of-few", quiet);
        getElement().setAttribute("aria-hidden", "true");
        getStyle()
                .set("--ra-left", AspectBars.percent(WHOLE * low))
                .set("--ra-width", AspectBars.percent(WHOLE * (high - low)))
                .set("--ra-at", AspectBars.percent(WHOLE * value));
    }
}
