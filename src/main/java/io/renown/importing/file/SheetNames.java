package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The worksheets of a workbook that its reader can see. */
public final class SheetNames {

    private SheetNames() {}

    /** @throws FileRefusedException when the file is no workbook */
    public static List<String> of(Path file) throws IOException {
        try (var parts = new WorkbookParts(file, Limits.DEFAULT)) {
            return Workbook.read(parts).sheets().stream()
                    .filter(sheet -> !sheet.hidden())
                    .map(Workbook.Sheet::name)
                    .toList();
        }
    }
}
