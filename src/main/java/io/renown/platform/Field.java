package io.renown.platform;

import java.util.Locale;

/** Where customers speak: in public, with the business, or among themselves. */
public enum Field {
    PUBLIC_SQUARE,
    TOUCHPOINT,
    COMMUNITY;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
