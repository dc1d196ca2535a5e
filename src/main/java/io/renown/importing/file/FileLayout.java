package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to read a file the same way again.
 *
 * @param encoding of no meaning for a workbook
 * @param dialect of no meaning but for CSV and TSV
 * @param sheet name of the worksheet; null for the first visible one
 */
public record FileLayout(
        FileFormat format,
        TextEncoding encoding,
        Dialect dialect,
        @Nullable String sheet,
        Limits limits) {

    /** @throws FileRefusedException for what is no review file: empty, too large, an image, an archive ... */
    public static FileLayout detect(Path file, FileOptions options) throws IOException {
        return new LayoutDetector(file, options).detect();
    }
}
