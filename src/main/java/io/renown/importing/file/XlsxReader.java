package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet of a workbook. Read by the JDK's pull parser rather than a spreadsheet library: those keep all shared
 * strings and formulas in memory and trust the column references of cells.
 */
final class XlsxReader implements RecordReader {

    private final WorkbookParts parts;
    private final @Nullable SharedStrings strings;
    private final SheetRows rows;
    private final List<String> header;
    private final Limits limits;

    XlsxReader(Path file, FileLayout layout) throws IOException {
        limits = layout.limits();
        parts = new WorkbookParts(file, limits);
        SharedStrings opened = null;
        try {
            var workbook = Workbook.read(parts);
            var sheet = workbook.chosen(layout.sheet());
            var styles = DateStyles.read(parts);
            opened = new SharedStrings(parts, limits);
            strings = opened;
            rows = new SheetRows(parts.read(sheet.part()), opened, styles, workbook.epoch1904(), limits);
            header = readHeader();
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            parts.close();
            throw e;
        }
    }

    private List<String> readHeader() throws IOException {
        var first = nextFilled();
        if (first == null || first.problem() != null) {
            throw new FileRefusedException(FileProblem.NO_HEADER);
        }
        return Header.names(first.cells());
    }

    private SheetRows.@Nullable SheetRow nextFilled() throws IOException {
        try {
            var row = rows.next();
            while (row != null && row.problem() == null && row.cells().stream().allMatch(String::isBlank)) {
                row = rows.next();
            }
            return row;
        } catch (XMLStreamException e) {
            throw WorkbookParts.refusal(e);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public FileRecord next() throws IOException {
        var row = nextFilled();
        if (row == null) {
            return new FileRecord.End();
        }
        var problem = row.problem();
        if (problem != null) {
            String column = problem.kind() == Kind.CELL_TOO_LONG && row.faultColumn() < header.size()
                    ? header.get(row.faultColumn())
                    : null;
            return new FileRecord.BadRow(row.number(), column, problem);
        }
        return new FileRecord.Row(row.number(), fitted(row.cells()));
    }

    /** Cells without a heading are notes in the margin, absent ones are empty. */
    private List<String> fitted(List<String> cells) {
        var fitted = new ArrayList<String>(header.size());
        for (int i = 0; i < header.size(); i++) {
            fitted.add(i < cells.size() ? cells.get(i) : "");
        }
        return fitted;
    }

    @Override
    public double fractionRead() {
        return parts.fractionRead();
    }

    @Override
    public void close() throws IOException {
        if (strings != null) {
            strings.close();
        }
        parts.close();
    }
}
