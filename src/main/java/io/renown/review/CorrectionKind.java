package io.renown.review;

import java.util.Locale;

/** What of an analysis a member may correct. Stored by name. */
public enum CorrectionKind {
    SENTIMENT,
    ASPECT,
    /** Whether it belongs to a topic. */
    TOPIC;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
