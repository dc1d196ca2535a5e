package io.renown.importing.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link RecordReader} meets next. Lines are 1-based: physical lines, XLSX row numbers, ordinals of JSON items. */
public sealed interface FileRecord {

    /**
     * @param line where the row begins
     * @param cells in the order of the header and as many; absent cells are empty
     */
    record Row(long line, List<String> cells) implements FileRecord {}

    /** @param column name in the header; null when the row as a whole is wrong */
    record BadRow(long line, @Nullable String column, RowProblem problem) implements FileRecord {}

    /** Nothing follows. */
    record End() implements FileRecord {}
}
