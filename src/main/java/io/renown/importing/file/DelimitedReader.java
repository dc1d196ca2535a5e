package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV and TSV. The first row that is not blank is the header; a row must have as many cells. */
final class DelimitedReader implements RecordReader {

    private final TextInput text;
    private final CsvTokenizer tokenizer;
    private final List<String> header;

    DelimitedReader(Path file, FileLayout layout) throws IOException {
        text = new TextInput(file, layout.encoding());
        tokenizer = new CsvTokenizer(text, layout.dialect(), layout.limits());
        try {
            header = readHeader(layout.dialect());
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private List<String> readHeader(Dialect dialect) throws IOException {
        var first = tokenizer.next(0);
        if (first != null && isSeparatorLine(first, dialect)) {
            first = tokenizer.next(0);
        }
        if (first == null || first.problem() != null) {
            throw new FileRefusedException(FileProblem.NO_HEADER);
        }
        return Header.names(first.cells());
    }

    /** Excel's own first line {@code sep=;}, which its delimiter splits. */
    static boolean isSeparatorLine(CsvTokenizer.Token first, Dialect dialect) {
        return String.join(String.valueOf(dialect.delimiter()), first.cells())
                .strip()
                .equalsIgnoreCase("sep=" + dialect.delimiter());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public FileRecord next() throws IOException {
        var token = tokenizer.next(header.size());
        if (token == null) {
            return new FileRecord.End();
        }
        var problem = token.problem();
        return problem == null
                ? new FileRecord.Row(token.line(), token.cells())
                : new FileRecord.BadRow(token.line(), columnAt(token.cell()), problem);
    }

    private @Nullable String columnAt(int cell) {
        return cell >= 0 && cell < header.size() ? header.get(cell) : null;
    }

    @Override
    public double fractionRead() {
        return text.fractionRead();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
