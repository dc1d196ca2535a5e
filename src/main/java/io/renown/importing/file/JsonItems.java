package io.renown.importing.file;

import io.renown.importing.file.JsonFlattener.Flat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON array, or of the lines of a JSON Lines file. */
final class JsonItems implements Closeable {

    /** Delimits nothing: a whole line is one cell. */
    private static final Dialect WHOLE_LINES = new Dialect('\uFFFE', false);

    private final TextInput text;
    private final JsonFlattener flattener;
    private final @Nullable JsonSlicer slicer;
    private final CsvTokenizer lines;

    /** @param line of JSON Lines, ordinal of an array's item */
    record Item(long line, Flat flat) {}

    JsonItems(Path file, FileLayout layout) throws IOException {
        var limits = layout.limits();
        text = new TextInput(file, layout.encoding());
        flattener = new JsonFlattener(limits);
        lines = new CsvTokenizer(text, WHOLE_LINES, wholeLines(limits));
        slicer = layout.format() == FileFormat.JSON ? new JsonSlicer(text, limits.maxRowChars()) : null;
        if (slicer != null && !slicer.findArray()) {
            text.close();
            throw new FileRefusedException(FileProblem.NO_RECORDS);
        }
    }

    private static Limits wholeLines(Limits limits) {
        return new Limits(
                limits.maxFileBytes(),
                limits.maxRows(),
                limits.maxRowChars(),
                limits.maxRowChars(),
                limits.maxColumns(),
                limits.maxInflatedBytes(),
                limits.maxInflateRatio(),
                limits.maxZipEntries());
    }

    @Nullable
    Item next() throws IOException {
        if (slicer == null) {
            return nextLine();
        }
        var slice = slicer.next();
        if (slice == null) {
            return null;
        }
        var problem = slice.problem();
        return new Item(
                slice.ordinal(), problem == null ? flattener.flatten(slice.json()) : Flat.refused(null, problem));
    }

    private @Nullable Item nextLine() throws IOException {
        var line = lines.next(0);
        if (line == null) {
            return null;
        }
        var problem = line.problem();
        return new Item(
                line.line(),
                problem == null ? flattener.flatten(line.cells().getFirst()) : Flat.refused(null, problem));
    }

    double fractionRead() {
        return text.fractionRead();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
