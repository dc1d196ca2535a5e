package io.renown.deeppass;

import java.util.Locale;

/** Whether the deep pass reads for a tenant. Stored by name. */
public enum DeepPassState {
    ON,
    /** Rests until somebody lets it go on. */
    PAUSED,
    /** Not wanted: the fast pass alone judges what comes in; what was read deeply stays. */
    OFF;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
