package io.renown.importing;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    COMPLETED_WITH_ERRORS,
    FAILED,
    CANCELED;

    /** Stable name in the database and in REST answers. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    static ImportState of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
