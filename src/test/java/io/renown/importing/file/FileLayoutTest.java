package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLayoutTest {

    @TempDir
    Path folder;

    @Test
    void believesTheContentNotTheName() throws IOException {
        assertThat(ImportedFile.of(folder, "a.xlsx", "id,text\n1,x\n").layout().format())
                .isEqualTo(FileFormat.CSV);
        assertThat(ImportedFile.of(folder, "a.csv", "[{\"a\":1}]").layout().format())
                .isEqualTo(FileFormat.JSON);
        assertThat(ImportedFile.of(folder, "b.csv", "{\"a\":1}\n{\"a\":2}\n")
                        .layout()
                        .format())
                .isEqualTo(FileFormat.JSON_LINES);
        assertThat(ImportedFile.of(folder, "c.csv", "{\"total\":1,\n \"reviews\":[\n{\"a\":2}\n]}")
                        .layout()
                        .format())
                .isEqualTo(FileFormat.JSON);
        assertThat(ImportedFile.of(folder, "d.csv", "[id],[text]\n1,x\n")
                        .layout()
                        .format())
                .isEqualTo(FileFormat.CSV);
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        refuses("%PDF-1.7\n...".getBytes(StandardCharsets.US_ASCII), FileProblem.UNSUPPORTED_TYPE);
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, FileProblem.UNSUPPORTED_TYPE);
        refuses(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}, FileProblem.UNSUPPORTED_TYPE);
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, FileProblem.OLD_EXCEL);
        refuses("<!DOCTYPE html><html></html>".getBytes(StandardCharsets.US_ASCII), FileProblem.UNSUPPORTED_TYPE);
        refuses(new byte[0], FileProblem.EMPTY);
        byte[] noise = new byte[4096];
        new java.util.Random(1).nextBytes(noise);
        noise[0] = 1;
        refuses(noise, FileProblem.NOT_TEXT);
    }

    @Test
    void refusesArchives() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write("id,text\n1,x\n".getBytes(StandardCharsets.US_ASCII));
        }
        refuses(gzip.toByteArray(), FileProblem.ARCHIVE);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("reviews.csv"));
            out.write("id,text\n1,x\n".getBytes(StandardCharsets.US_ASCII));
        }
        refuses(zip.toByteArray(), FileProblem.ARCHIVE);
        refuses(new byte[] {'P', 'K', 3, 4, 0, 0}, FileProblem.BROKEN_WORKBOOK);
    }

    @Test
    void refusesAFileOverTheLimit() throws IOException {
        var file = ImportedFile.of(folder, "a.csv", "id,text\n1,x\n");
        var small = new Limits(5, 10, 100, 100, 10, 100, 10, 10);

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> FileLayout.detect(file.path(), file.options().withLimits(small)))
                .matches(refused -> refused.problem() == FileProblem.TOO_LARGE);
    }

    private void refuses(byte[] bytes, FileProblem problem) throws IOException {
        var file = ImportedFile.of(folder, "reviews.csv", bytes);

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(file::layout)
                .matches(refused -> refused.problem() == problem, problem.slug());
    }
}
