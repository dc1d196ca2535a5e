package io.renown.importing.file;

import java.util.List;
import java.util.Locale;

/**
 * Why a mapping does not fit a file.
 *
 * @param arguments for the placeholders of the message: canonical column and missing name, or none
 */
public record MappingProblem(Kind kind, List<String> arguments) {

    /** Kinds of misfit. */
    public enum Kind {
        MISSING_COLUMN,
        NEITHER_TEXT_NOR_RATING
    }

    public String slug() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "importing.mapping." + slug();
    }
}
