package io.renown.review.authenticity;

import java.util.Locale;

/** How much a reason weighs. */
public enum Grade {
    NONE,
    LOW,
    MEDIUM,
    HIGH;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
