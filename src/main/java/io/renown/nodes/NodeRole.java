package io.renown.nodes;

import java.util.Locale;

/** {@code renown.role}: what this process does. */
public enum NodeRole {
    /** Pages and the REST interface; no jobs. */
    WEB,
    /** Jobs; nothing but health and metrics is served. */
    WORKER,
    /** Both, as on a laptop. */
    ALL;

    public static final String PROPERTY = "renown.role";

    /** @throws IllegalStateException for another word, in words for the operator */
    static NodeRole of(String name) {
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(PROPERTY + " must be web, worker or all, not: " + name, e);
        }
    }

    public boolean runsJobs() {
        return this != WEB;
    }

    boolean servesPages() {
        return this != WORKER;
    }
}
