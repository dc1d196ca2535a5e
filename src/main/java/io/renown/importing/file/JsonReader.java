package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** JSON and JSON Lines. The columns are the keys of the first thousand objects. */
final class JsonReader implements RecordReader {

    private static final int HEADER_SAMPLE = 1_000;

    private final JsonItems items;
    private final List<String> header;

    JsonReader(Path file, FileLayout layout) throws IOException {
        header = readHeader(file, layout);
        items = new JsonItems(file, layout);
    }

    private static List<String> readHeader(Path file, FileLayout layout) throws IOException {
        var names = new LinkedHashSet<String>();
        try (var items = new JsonItems(file, layout)) {
            var item = items.next();
            for (int i = 0; item != null && i < HEADER_SAMPLE; i++) {
                item.flat().cells().keySet().stream()
                        .filter(name -> names.size() < layout.limits().maxColumns())
                        .forEach(names::add);
                item = items.next();
            }
        }
        if (names.isEmpty()) {
            throw new FileRefusedException(FileProblem.NO_RECORDS);
        }
        return List.copyOf(names);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public FileRecord next() throws IOException {
        var item = items.next();
        if (item == null) {
            return new FileRecord.End();
        }
        var flat = item.flat();
        var problem = flat.problem();
        if (problem != null) {
            return new FileRecord.BadRow(item.line(), flat.column(), problem);
        }
        var cells = new ArrayList<String>(header.size());
        for (String name : header) {
            cells.add(flat.cells().getOrDefault(name, ""));
        }
        return new FileRecord.Row(item.line(), cells);
    }

    @Override
    public double fractionRead() {
        return items.fractionRead();
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
