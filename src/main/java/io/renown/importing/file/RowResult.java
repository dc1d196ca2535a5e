package io.renown.importing.file;

import io.renown.review.RawReview;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
public sealed interface RowResult {

    long line();

    record Accepted(long line, RawReview review) implements RowResult {}

    /**
     * @param column the file's own name; null when the row as a whole is wrong
     * @param cellExcerpt the beginning of the cell, at most 80 characters, safe to show; empty without a column
     */
    record Refused(long line, @Nullable String column, RowProblem problem, String cellExcerpt) implements RowResult {

        public static Refused of(FileRecord.BadRow row) {
            return new Refused(row.line(), row.column(), row.problem(), "");
        }
    }
}
