package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The records of a file, one after the other, in memory that does not grow with the file. Not thread-safe. */
public interface RecordReader extends AutoCloseable {

    /** @throws FileRefusedException when the file has no header or is not of the layout's format */
    static RecordReader open(Path file, FileLayout layout) throws IOException {
        RecordReader reader = switch (layout.format()) {
            case CSV, TSV -> new DelimitedReader(file, layout);
            case XLSX -> new XlsxReader(file, layout);
            case JSON, JSON_LINES -> new JsonReader(file, layout);
        };
        return new BoundedReader(reader, layout.limits());
    }

    /** Names of the columns, unique and not blank. */
    List<String> header();

    /** The next row, good or bad; {@link FileRecord.End} at the end and ever after. */
    FileRecord next() throws IOException;

    /** How much of the file was read, 0 to 1: what a progress bar shows, no more exact than that. */
    double fractionRead();

    @Override
    void close() throws IOException;
}
