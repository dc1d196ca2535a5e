package io.renown.importing.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a row is refused.
 *
 * @param arguments for the placeholders of the message, as text
 */
public record RowProblem(Kind kind, List<String> arguments) {

    /** Kinds of problems; the slug is the lower case name with hyphens and stays stable over releases. */
    public enum Kind {
        BROKEN_ENCODING,
        ROW_TOO_LONG,
        CELL_TOO_LONG,
        TOO_MANY_COLUMNS,
        CELL_COUNT,
        UNCLOSED_QUOTE,
        STRAY_QUOTE,
        TOO_MANY_ROWS,
        BROKEN_JSON,
        NOT_AN_OBJECT,
        DUPLICATE_KEY,
        NESTED_TOO_DEEP,
        NO_TEXT_NO_RATING,
        RATING_NOT_UNDERSTOOD,
        RATING_OUT_OF_RANGE,
        SCALE_OUT_OF_RANGE,
        DATE_NOT_UNDERSTOOD,
        DATE_ORDER_UNKNOWN,
        DATE_OUT_OF_RANGE,
        TEXT_TOO_LONG,
        NOT_YES_OR_NO,
        COUNTRY_UNKNOWN,
        LANGUAGE_UNKNOWN,
        NOT_A_COUNT,
        NOT_A_WEB_ADDRESS,
        BROKEN_CHARACTERS,
        SPREADSHEET_ERROR;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    public static RowProblem of(Kind kind, Object... arguments) {
        return new RowProblem(kind, Stream.of(arguments).map(String::valueOf).toList());
    }

    public String slug() {
        return kind.slug();
    }

    public String messageKey() {
        return "importing.problem." + kind.slug();
    }
}
