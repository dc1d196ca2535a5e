package io.renown.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused row.
 *
 * @param line of the file, 1-based: physical line, row of the sheet, ordinal of the JSON item
 * @param column the file's own name; null when the row as a whole is wrong
 * @param problem stable slug
 * @param arguments for the placeholders of the words
 * @param excerpt the beginning of the refused cell, safe to show; empty without a column
 * @param cells the row as given, in the order of the file's columns; null when it could not be read or is too long to keep
 */
public record ImportErrorDetails(
        long line,
        @Nullable String column,
        String problem,
        List<String> arguments,
        String excerpt,
        @Nullable List<String> cells) {

    public String messageKey() {
        return "importing.problem." + problem;
    }
}
