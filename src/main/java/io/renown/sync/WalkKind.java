package io.renown.sync;

/** Why the pages of a listing are read. */
enum WalkKind {
    /** All that the platform gives, for the first time or because somebody asked for it again. */
    BACK_FILL,
    /** What is new or changed since the last visit. */
    INCREMENTAL,
    /** All that the platform gives, to find what incremental walks miss: edits of old reviews, and reviews that are gone. */
    SWEEP;

    boolean isWhole() {
        return this != INCREMENTAL;
    }
}
