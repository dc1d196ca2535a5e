package io.renown.importing.file;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a review file can mean. */
public enum CanonicalColumn {
    PLATFORM_REVIEW_ID,
    AUTHOR,
    RATING,
    RATING_SCALE,
    TITLE,
    TEXT,
    LANGUAGE,
    CREATED_AT,
    UPDATED_AT,
    ORDER_NUMBER,
    SKU,
    VARIANT,
    COUNTRY,
    VERIFIED,
    LIKES,
    URL,
    REPLY_TEXT,
    REPLY_AT;

    /** As written in files and mappings: {@code platform_review_id}. */
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "importing.column." + columnName().replace('_', '-');
    }

    public static Optional<CanonicalColumn> find(String columnName) {
        return Stream.of(values())
                .filter(column -> column.columnName().equals(columnName))
                .findFirst();
    }
}
