package io.renown.sync;

import java.util.Locale;

/** Why reviews may have been missed; what people read of it stands under {@code sync.gap.<slug>}. */
public enum GapKind {
    /** Longer without a visit than the platform shows a review. */
    WINDOW_CLOSED,
    /** The platform did not give all its pages. */
    ENDED_EARLY,
    /** So many of the held reviews did not come that the platform is not believed: none was taken for removed. */
    SWEEP_DOUBTED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static GapKind of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
