package io.renown.importing.file;

import java.io.IOException;
import java.util.List;

/** Stops at the limit of rows, visibly. */
final class BoundedReader implements RecordReader {

    private final RecordReader reader;
    private final Limits limits;
    private long rows;

    BoundedReader(RecordReader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public List<String> header() {
        return reader.header();
    }

    @Override
    public FileRecord next() throws IOException {
        if (rows > limits.maxRows()) {
            return new FileRecord.End();
        }
        var found = reader.next();
        if (found instanceof FileRecord.End || ++rows <= limits.maxRows()) {
            return found;
        }
        long line = switch (found) {
            case FileRecord.Row row -> row.line();
            case FileRecord.BadRow bad -> bad.line();
            case FileRecord.End _ -> 0;
        };
        return new FileRecord.BadRow(line, null, RowProblem.of(RowProblem.Kind.TOO_MANY_ROWS, limits.maxRows()));
    }

    @Override
    public double fractionRead() {
        return reader.fractionRead();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
