package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Content first, then the hints of name and content type. */
final class LayoutDetector {

    private final Path file;
    private final FileOptions options;

    LayoutDetector(Path file, FileOptions options) {
        this.file = file;
        this.options = options;
    }

    FileLayout detect() throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new FileRefusedException(FileProblem.EMPTY);
        }
        if (size > options.limits().maxFileBytes()) {
            throw new FileRefusedException(
                    FileProblem.TOO_LARGE, size >> 20, options.limits().maxFileBytes() >> 20);
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(EncodingSample.HEAD);
        }
        if (FileSignature.isWorkbook(file, head)) {
            return layout(FileFormat.XLSX, TextEncoding.UTF_8, Dialect.COMMA);
        }
        FileSignature.refuseOthers(head);
        if (options.format() == FileFormat.XLSX) {
            throw new FileRefusedException(FileProblem.BROKEN_WORKBOOK);
        }
        return textLayout(head);
    }

    private FileLayout textLayout(byte[] head) throws IOException {
        var charset = options.charset();
        var encoding = charset == null ? TextEncoding.detect(file) : TextEncoding.chosen(charset, head);
        var chosen = options.format();
        var format = chosen == null ? jsonFormat(encoding) : chosen;
        if (format != null && !format.isDelimited()) {
            return layout(format, encoding, Dialect.COMMA);
        }
        var dialect = dialect(encoding, format);
        return layout(dialect.delimiter() == '\t' ? FileFormat.TSV : FileFormat.CSV, encoding, dialect);
    }

    private @Nullable FileFormat jsonFormat(TextEncoding encoding) throws IOException {
        var shape = TextShape.of(file, encoding);
        return switch (shape) {
            case BLANK -> throw new FileRefusedException(FileProblem.EMPTY);
            case BINARY -> throw new FileRefusedException(FileProblem.NOT_TEXT);
            case MARKUP -> throw new FileRefusedException(FileProblem.UNSUPPORTED_TYPE, "HTML/XML");
            case JSON -> FileFormat.JSON;
            case JSON_LINES -> FileFormat.JSON_LINES;
            case CELLS -> null;
        };
    }

    private Dialect dialect(TextEncoding encoding, @Nullable FileFormat format) throws IOException {
        var delimiter = options.delimiter();
        var quoting = options.quoting();
        if (delimiter != null && quoting != null) {
            return new Dialect(delimiter, quoting);
        }
        boolean tabs = format == FileFormat.TSV || saysTabs();
        var found = new DialectDetector(file, encoding, options.limits()).detect(delimiter, tabs);
        return quoting == null ? found : new Dialect(found.delimiter(), quoting);
    }

    private boolean saysTabs() {
        var name = options.fileName();
        var type = options.contentType();
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tsv")
                || lower.endsWith(".tab")
                || (type != null && type.startsWith("text/tab-separated-values"));
    }

    private FileLayout layout(FileFormat format, TextEncoding encoding, Dialect dialect) {
        return new FileLayout(format, encoding, dialect, options.sheet(), options.limits());
    }
}
