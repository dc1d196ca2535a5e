package io.renown.review;

/** Whether reviews may be understood again. Stored by name. */
public enum ReanalysisState {
    ON,
    /** Rests until somebody lets it go on, over restarts and new versions. */
    PAUSED
}
