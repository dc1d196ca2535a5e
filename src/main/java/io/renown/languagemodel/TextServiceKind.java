package io.renown.languagemodel;

import java.util.Locale;

/** What a service outside is asked for. Stored as {@link #slug()}. */
public enum TextServiceKind {
    LANGUAGE_MODEL,
    TRANSLATION;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
