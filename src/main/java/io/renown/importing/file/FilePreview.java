package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member sees before an import.
 *
 * @param records the first rows, good and bad, at most {@link #ROWS}
 * @param mapping as suggested, or as given
 * @param problems of the mapping; when there are any, no row is checked
 * @param results of the good rows among the records, in their order
 */
public record FilePreview(
        FileLayout layout,
        List<String> header,
        List<FileRecord> records,
        ColumnMapping mapping,
        List<MappingProblem> problems,
        List<RowResult> results) {

    public static final int ROWS = 10;
    private static final int SAMPLE = 200;

    /** @throws FileRefusedException for what is no review file */
    public static FilePreview read(Path file, FileOptions options, Clock clock, ZoneId zone) throws IOException {
        return read(file, options, null, clock, zone);
    }

    /** @param mapping null to have one suggested */
    public static FilePreview read(
            Path file, FileOptions options, @Nullable ColumnMapping mapping, Clock clock, ZoneId zone)
            throws IOException {
        var layout = FileLayout.detect(file, options);
        try (var reader = RecordReader.open(file, layout)) {
            var sample = sample(reader);
            var header = reader.header();
            var used = mapping == null ? ColumnMapping.suggest(header, cellsOf(sample)) : mapping;
            var shown = List.copyOf(sample.subList(0, Math.min(ROWS, sample.size())));
            var problems = used.problems(header);
            var results =
                    problems.isEmpty() ? parse(shown, new RowParser(used, header, clock, zone)) : List.<RowResult>of();
            return new FilePreview(layout, header, shown, used, problems, results);
        }
    }

    private static List<FileRecord> sample(RecordReader reader) throws IOException {
        var records = new ArrayList<FileRecord>();
        while (records.size() < SAMPLE) {
            var next = reader.next();
            if (next instanceof FileRecord.End) {
                break;
            }
            records.add(next);
        }
        return records;
    }

    private static List<List<String>> cellsOf(List<FileRecord> records) {
        var cells = new ArrayList<List<String>>();
        for (var record : records) {
            if (record instanceof FileRecord.Row row) {
                cells.add(row.cells());
            }
        }
        return cells;
    }

    private static List<RowResult> parse(List<FileRecord> records, RowParser parser) {
        var results = new ArrayList<RowResult>();
        for (var record : records) {
            if (record instanceof FileRecord.Row row) {
                results.add(parser.parse(row));
            }
        }
        return results;
    }
}
