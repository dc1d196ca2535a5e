package io.renown.importing.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A file of a test, and what the readers make of it. */
record ImportedFile(Path path, FileOptions options) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static ImportedFile of(Path folder, String name, String text) throws IOException {
        return of(folder, name, text, StandardCharsets.UTF_8);
    }

    static ImportedFile of(Path folder, String name, String text, Charset charset) throws IOException {
        return of(folder, name, text.getBytes(charset));
    }

    static ImportedFile of(Path folder, String name, byte[] bytes) throws IOException {
        var path = folder.resolve(name);
        Files.write(path, bytes);
        return new ImportedFile(path, FileOptions.named(name));
    }

    ImportedFile with(FileOptions options) {
        return new ImportedFile(path, options);
    }

    ImportedFile withLimits(int maxRowChars, int maxCellChars) {
        return with(options.withLimits(limits(1000, maxRowChars, maxCellChars)));
    }

    static Limits limits(long maxRows, int maxRowChars, int maxCellChars) {
        var d = Limits.DEFAULT;
        return new Limits(
                d.maxFileBytes(),
                maxRows,
                maxRowChars,
                maxCellChars,
                d.maxColumns(),
                d.maxInflatedBytes(),
                d.maxInflateRatio(),
                d.maxZipEntries());
    }

    FileLayout layout() throws IOException {
        return FileLayout.detect(path, options);
    }

    List<String> header() throws IOException {
        try (var reader = RecordReader.open(path, layout())) {
            return reader.header();
        }
    }

    List<FileRecord> records() throws IOException {
        var records = new ArrayList<FileRecord>();
        try (var reader = RecordReader.open(path, layout())) {
            for (var record = reader.next(); !(record instanceof FileRecord.End); record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    /** {@code 2:a|b} for a good row, {@code 3!stray-quote} for a bad one. */
    List<String> shown() throws IOException {
        return records().stream().map(ImportedFile::show).toList();
    }

    static String show(FileRecord record) {
        return switch (record) {
            case FileRecord.Row row -> row.line() + ":" + String.join("|", row.cells());
            case FileRecord.BadRow bad -> bad.line() + "!" + bad.problem().slug();
            case FileRecord.End _ -> "end";
        };
    }

    FilePreview preview() throws IOException {
        return FilePreview.read(path, options, CLOCK, SHANGHAI);
    }
}
