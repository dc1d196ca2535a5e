package io.renown.bench;

import java.util.Locale;

/** What can be measured. */
public enum BenchName {
    IMPORT,
    INBOX,
    SEARCH,
    INSIGHT,
    START,
    SESSION,
    TENANTS,
    ANALYSIS,
    SYNC;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
