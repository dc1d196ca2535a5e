package io.renown.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.renown.importing.file.CanonicalColumn;
import io.renown.importing.file.ColumnMapping;
import io.renown.shared.Problem;
import io.renown.support.OnEachEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are no review files are refused with the reason, and good rows are kept. */
@OnEachEngine
class ImportRefusalIT extends ImportScene {

    @Test
    void saysWhyAFileIsNoReviewFile() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertFailure(picture, "unsupported-type");
        assertFailure(new byte[0], "empty");
        assertFailure("<html><body>reviews</body></html>".getBytes(StandardCharsets.UTF_8), "unsupported-type");
        assertFailure("PK\u0003\u0004 no workbook at all".getBytes(StandardCharsets.ISO_8859_1), "broken-workbook");
        assertFailure(bomb(), "workbook-inflates");
    }

    @Test
    void saysWhichColumnIsMissing() {
        ColumnMapping mapping = ColumnMapping.of(Map.of(CanonicalColumn.TEXT, "content"));

        ImportRunDetails run = whenOver(start(ReviewRows.csv(0, 3), ImportOptions.NONE.withMapping(mapping)));

        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).isNotNull();
        assertThat(run.failure().slug()).isEqualTo("missing-column");
        assertThat(run.failure().arguments()).containsExactly("text", "content");
    }

    @Test
    void keepsGoodRowsAroundBadOnes() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(ReviewRows.csv(ReviewRows.row(1)));
        file.write("r-2,\"".getBytes(StandardCharsets.UTF_8));
        file.write("x".repeat(10 << 20).getBytes(StandardCharsets.UTF_8));
        file.write("\",3,\"a row of ten megabytes\",2026-03-01 10:00:00\n".getBytes(StandardCharsets.UTF_8));
        file.write("r-3,".getBytes(StandardCharsets.UTF_8));
        file.write(new byte[] {(byte) 0xC3, (byte) 0x28});
        file.write(",3,\"broken bytes\",2026-03-01 10:00:00\n".getBytes(StandardCharsets.UTF_8));
        file.write("r-4,only two cells\n".getBytes(StandardCharsets.UTF_8));
        file.write(ReviewRows.row(5, 5, "<script>alert(1)</script> <b>bold</b>").getBytes(StandardCharsets.UTF_8));
        file.write("r-6,\u202Enimda,4,\"a name with marks\",2026-03-01 10:00:00\n".getBytes(StandardCharsets.UTF_8));

        ImportRunDetails run = whenOver(started(file.toByteArray()));

        assertThat(run.state()).isEqualTo(ImportState.COMPLETED_WITH_ERRORS);
        assertThat(run.added()).isEqualTo(3);
        assertThat(tenant.call(() -> imports.errors(run.id(), 0, 10)))
                .extracting(ImportErrorDetails::line, ImportErrorDetails::problem)
                .containsExactly(tuple(3L, "row-too-long"), tuple(4L, "broken-encoding"), tuple(5L, "cell-count"));
        assertThat(texts()).contains("<script>alert(1)</script> <b>bold</b>");
        assertThat(column("author")).contains("nimda").noneMatch(author -> author.contains("\u202E"));
    }

    @Test
    void refusesAnUploadPastTheLimitWhileItStreams() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> tenant.call(() -> {
                    try {
                        return imports.stage("endless.csv", endless);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .withMessageStartingWith("file-too-large");
    }

    private void assertFailure(byte[] content, String slug) {
        ImportRunDetails run = whenOver(started(content));
        assertThat(run.state()).as(slug).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).isNotNull();
        assertThat(run.failure().slug()).isEqualTo(slug);
        assertThat(reviews()).isZero();
    }

    /** A workbook whose sheet inflates to 600 MiB of blanks. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>text</t></is></c></row>"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 600; i++) {
                zip.write(blanks);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private List<String> texts() {
        return column("text");
    }
}
