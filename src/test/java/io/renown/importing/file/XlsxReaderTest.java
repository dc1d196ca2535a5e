package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {

    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
              <sheets><sheet name="Notes" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Reviews" sheetId="1" r:id="rId1"/></sheets>
            </workbook>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/>
              <Relationship Id="rId2" Type="t" Target="worksheets/sheet2.xml"/>
            </Relationships>""";

    @TempDir
    Path folder;

    @Test
    void readsTextNumbersDatesAndFormulas() throws IOException {
        var file = workbook(sheet -> {
            row(sheet, 0, "id", "text", "rating", "created_at", "day", "ok");
            sheet.value(2, 0, 12345678901234L);
            sheet.value(2, 1, "很好 & <b>ok</b>\nsecond line");
            sheet.value(2, 2, 4.1);
            sheet.value(2, 3, LocalDateTime.of(2026, 3, 5, 10, 20, 30));
            sheet.style(2, 3).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(2, 4, LocalDateTime.of(2026, 3, 5, 0, 0));
            sheet.style(2, 4).format("dd/mm/yyyy").set();
            sheet.value(2, 5, true);
        });

        assertThat(file.header()).containsExactly("id", "text", "rating", "created_at", "day", "ok");
        assertThat(file.shown())
                .containsExactly(
                        "3:12345678901234|很好 & <b>ok</b>\nsecond line|4.1|2026-03-05T10:20:30|2026-03-05|true");
    }

    @Test
    void givesTheCachedValueOfFormulasAndRichTextWithoutPhonetics() throws IOException {
        var file = handmade("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><r><t>te</t></r><r><t>xt</t></r><rPh><t>no</t></rPh></is></c></row>
                <row r="7"><c r="A7"><f>1+1</f><v>2</v></c><c r="B7" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>
                <row r="8"><c r="B8" t="e"><v>#N/A</v></c></row>""");

        assertThat(file.header()).containsExactly("id", "text");
        assertThat(file.shown()).containsExactly("7:2|ab", "8:|#N/A");
    }

    @Test
    void takesTheFirstVisibleSheetOrTheNamedOne() throws IOException {
        var path = folder.resolve("two.xlsx");
        try (var out = Files.newOutputStream(path);
                var book = new Workbook(out, "test", "1.0")) {
            row(book.newWorksheet("First"), 0, "a");
            row(book.newWorksheet("Second"), 0, "b");
        }
        var file = new ImportedFile(path, FileOptions.NONE);

        assertThat(file.header()).containsExactly("a");
        assertThat(file.with(FileOptions.NONE.withSheet("Second")).header()).containsExactly("b");
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> file.with(FileOptions.NONE.withSheet("Third")).header())
                .matches(refused -> refused.problem() == FileProblem.NO_SUCH_SHEET);
    }

    @Test
    void endsAZipBombWhileItInflates() throws IOException {
        var path = folder.resolve("bomb.xlsx");
        byte[] zeros = "<row><c><v>0</v></c></row>".repeat(4_000).getBytes(StandardCharsets.US_ASCII);
        zip(path, sheet -> {
            write(sheet, "<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1_000; i++) {
                write(sheet, zeros);
            }
            write(sheet, "</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(Files.size(path)).isLessThan(1 << 20);

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> new ImportedFile(path, FileOptions.NONE).records())
                .matches(refused -> refused.problem() == FileProblem.WORKBOOK_INFLATES);
    }

    @Test
    void refusesAnEndlessTag() throws IOException {
        var file = handmade("<row><c r=\"A1\" x=\"" + "y".repeat(1 << 20) + "\"><v>1</v></c></row>");

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(file::header)
                .matches(refused -> refused.problem() == FileProblem.BROKEN_WORKBOOK);
    }

    @Test
    void readsNoExternalEntity() throws IOException {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        var path = folder.resolve("xxe.xlsx");
        zip(path, sheet -> write(sheet, """
                <!DOCTYPE x [<!ENTITY e SYSTEM "%s">]><worksheet><sheetData>
                <row><c t="inlineStr"><is><t>text &e;</t></is></c></row></sheetData></worksheet>""".formatted(secret.toUri()).getBytes(StandardCharsets.UTF_8)));
        var file = new ImportedFile(path, FileOptions.NONE);

        assertThatExceptionOfType(FileRefusedException.class).isThrownBy(file::header);
    }

    @Test
    void aCellFarToTheRightCostsItsRowAndNoMemory() throws IOException {
        var file = handmade("""
                <row r="1"><c r="A1" t="str"><v>text</v></c></row>
                <row r="2"><c r="ZZZZZZ2" t="str"><v>x</v></c></row>
                <row r="3"><c r="A3" t="str"><v>fine</v></c></row>""");

        assertThat(file.shown()).containsExactly("2!too-many-columns", "3:fine");
    }

    @Test
    void aCellOverItsLimitCostsItsRow() throws IOException {
        var file = handmade("<row><c t=\"str\"><v>text</v></c></row><row><c t=\"inlineStr\"><is><t>"
                + "x".repeat(10 << 20) + "</t></is></c></row><row><c t=\"str\"><v>fine</v></c></row>");
        var d = Limits.DEFAULT;
        var lenient = new Limits(
                d.maxFileBytes(), 100, d.maxRowChars(), d.maxCellChars(), 10, d.maxInflatedBytes(), 100_000, 100);

        assertThat(file.with(FileOptions.NONE.withLimits(lenient)).shown())
                .containsExactly("2!cell-too-long", "3:fine");
    }

    @Test
    void refusesAWorkbookThatEndsEarly() throws IOException {
        var file = handmade("<row><c t=\"str\"><v>text</v></c></row><row><c t=\"str\"><v>half");

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(file::records)
                .matches(refused -> refused.problem() == FileProblem.BROKEN_WORKBOOK);
    }

    @Test
    void readsManyRowsOfSharedStringsWithEntities() throws IOException {
        var file = workbook(sheet -> {
            row(sheet, 0, "id", "text");
            for (int i = 1; i <= 16_000; i++) {
                row(sheet, i, "r" + i, "Tom & Jerry & the <" + i + "> others & I liked it && more");
            }
        });

        assertThat(file.records()).hasSize(16_000);
    }

    @Test
    void knowsDateFormats() {
        assertThat(DateStyles.isDateFormat("yyyy\\-mm\\-dd")).isTrue();
        assertThat(DateStyles.isDateFormat("[$-804]yyyy\"年\"m\"月\"d\"日\"")).isTrue();
        assertThat(DateStyles.isDateFormat("#,##0.00 \"days\"")).isFalse();
        assertThat(DateStyles.isDateFormat("[Red]0.00")).isFalse();
        assertThat(DateStyles.isDateFormat("General")).isFalse();
        assertThat(SheetNumber.date("1", false)).isEqualTo("1900-01-01");
        assertThat(SheetNumber.date("61", false)).isEqualTo("1900-03-01");
        assertThat(SheetNumber.date("0", true)).isEqualTo("00:00");
        assertThat(SheetNumber.text("4.0999999999999996")).isEqualTo("4.1");
        assertThat(SheetNumber.text("1.2345678901234568E+17")).isEqualTo("123456789012345680");
    }

    private ImportedFile workbook(Consumer<Worksheet> content) throws IOException {
        var path = folder.resolve("reviews.xlsx");
        try (var out = Files.newOutputStream(path);
                var book = new Workbook(out, "test", "1.0")) {
            content.accept(book.newWorksheet("Reviews"));
        }
        return new ImportedFile(path, FileOptions.NONE);
    }

    private static void row(Worksheet sheet, int row, String... values) {
        for (int i = 0; i < values.length; i++) {
            sheet.value(row, i, values[i]);
        }
    }

    private ImportedFile handmade(String rows) throws IOException {
        var path = folder.resolve("handmade.xlsx");
        zip(
                path,
                sheet -> write(
                        sheet,
                        ("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                                .getBytes(StandardCharsets.UTF_8)));
        return new ImportedFile(path, FileOptions.NONE);
    }

    private static void zip(Path path, Consumer<OutputStream> sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            write(zip, WORKBOOK.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            write(zip, RELATIONS.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet.accept(zip);
        }
        Files.write(path, bytes.toByteArray());
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
