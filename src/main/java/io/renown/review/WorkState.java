package io.renown.review;

import java.util.Locale;

/** Whether members still have something to do with a review. Stored by name. */
public enum WorkState {
    OPEN,
    DONE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
