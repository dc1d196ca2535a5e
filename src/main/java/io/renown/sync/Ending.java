package io.renown.sync;

import java.util.Locale;

/** How a walk came to its end. */
enum Ending {
    /** The platform has no further page. */
    WHOLE,
    /** What follows is known already. */
    CAUGHT_UP,
    /** The platform gives pages again that it gave before: what lies behind them cannot be reached. */
    REPEATS,
    /** Page follows page, and none brings anything. */
    ENDLESS,
    /** More pages than any listing has. */
    TOO_LONG;

    /** Whether there may be reviews that it did not reach. */
    boolean isEarly() {
        return switch (this) {
            case WHOLE, CAUGHT_UP -> false;
            case REPEATS, ENDLESS, TOO_LONG -> true;
        };
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
