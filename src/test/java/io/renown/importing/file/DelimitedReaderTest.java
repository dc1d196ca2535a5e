package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsQuotedCellsWithDelimitersQuotesAndLineBreaks() throws IOException {
        var file = csv("id,text,rating\r\n1,\"good, \"\"really\"\"\r\nnice\",5\r\n2,plain,4\r\n");

        assertThat(file.header()).containsExactly("id", "text", "rating");
        assertThat(file.shown()).containsExactly("2:1|good, \"really\"\nnice|5", "4:2|plain|4");
    }

    @Test
    void readsWithoutALastLineBreakAndWithOldMacLineBreaks() throws IOException {
        assertThat(csv("a,b\r1,2\r3,4").shown()).containsExactly("2:1|2", "3:3|4");
    }

    @Test
    void passesOverBlankRowsAndCountsThem() throws IOException {
        assertThat(csv("a,b\n\n1,2\n,\n  \n3,4\n").shown()).containsExactly("3:1|2", "6:3|4");
    }

    @Test
    void findsSemicolonsPipesAndTabs() throws IOException {
        assertThat(csv("a;b\n1,5;2\n3,5;4\n").shown()).containsExactly("2:1,5|2", "3:3,5|4");
        assertThat(csv("a|b\n1|2\n").layout().dialect().delimiter()).isEqualTo('|');
        assertThat(csv("a\tb\n1, 2, 3\t2\n").layout().format()).isEqualTo(FileFormat.TSV);
        assertThat(csv("text\nonly one column, with a comma\n").layout().format())
                .isEqualTo(FileFormat.CSV);
    }

    @Test
    void obeysTheSeparatorLineOfExcel() throws IOException {
        var file = csv("sep=;\na;b\n1;2\n");

        assertThat(file.header()).containsExactly("a", "b");
        assertThat(file.shown()).containsExactly("3:1|2");
    }

    @Test
    void takesQuotesOfPlainTsvForText() throws IOException {
        var file = ImportedFile.of(folder, "a.tsv", "id\ttext\n1\t\"Great\" phone\n2\t5\" screen\n3\t\"open\n4\tx\n");

        assertThat(file.shown()).containsExactly("2:1|\"Great\" phone", "3:2|5\" screen", "4:3|\"open", "5:4|x");
    }

    @Test
    void readsTsvOfSpreadsheetsWithQuotes() throws IOException {
        var file = ImportedFile.of(folder, "a.tsv", "id\ttext\n1\t\"say \"\"hi\"\"\nthere\"\n2\tx\n");

        assertThat(file.shown()).containsExactly("2:1|say \"hi\"\nthere", "4:2|x");
    }

    @Test
    void refusesARowOfAnotherWidthBecauseALineBreakMayHaveTornIt() throws IOException {
        assertThat(csv("a,b,c\n1,torn\nrest,3\n4,5,6\n7,8,9,10\n7,8,9,,\n").shown())
                .containsExactly("2!cell-count", "3!cell-count", "4:4|5|6", "5!cell-count", "6:7|8|9");
    }

    @Test
    void doesNotLetAnUnclosedQuoteSwallowTheFile() throws IOException {
        assertThat(csv("id,text\n1,\"never closed\n2,fine\n3,fine too\n").shown())
                .containsExactly("2!unclosed-quote", "3:2|fine", "4:3|fine too");
        assertThat(csv("id,text\n1,\"never closed\n2,\"quoted\"\n3,fine\n").shown())
                .containsExactly("2!unclosed-quote", "3:2|quoted", "4:3|fine");
        assertThat(csv("id,text\n1,x\n2,\"last").shown()).containsExactly("2:1|x", "3!unclosed-quote");
    }

    @Test
    void goesOnBehindAnUnclosedQuoteFarBack() throws IOException {
        var text = new StringBuilder("id,text\n1,\"never closed\n");
        for (int i = 2; i <= 50_000; i++) {
            text.append(i).append(",a row that is quite ordinary\n");
        }
        var records = csv(text.toString()).records();

        assertThat(records).hasSize(50_000);
        assertThat(ImportedFile.show(records.getFirst())).isEqualTo("2!unclosed-quote");
        assertThat(ImportedFile.show(records.getLast())).isEqualTo("50001:50000|a row that is quite ordinary");
    }

    @Test
    void refusesTextBehindAClosingQuote() throws IOException {
        assertThat(csv("id,text\n1,\"say \"hi\" now\"\n2,fine\n").shown()).containsExactly("2!stray-quote", "3:2|fine");
    }

    @Test
    void manyHostileQuotesStayLinear() throws IOException {
        var text = new StringBuilder("id,text\n");
        for (int i = 0; i < 60_000; i++) {
            text.append("a\",,\"c\n");
        }

        assertThat(csv(text.toString()).records()).hasSize(60_000);
    }

    @Test
    void refusesARowOfTenMegabytesAndReadsOn() throws IOException {
        var path = folder.resolve("long.csv");
        byte[] filler = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
            out.write("id,text\n1,short\n2,".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 160; i++) {
                out.write(filler);
            }
            out.write("\n3,short\n4,\"".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 160; i++) {
                out.write(filler);
                out.write('\n');
            }
            out.write("\"\n5,short\n".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(new ImportedFile(path, FileOptions.NONE).shown())
                .containsExactly("2:1|short", "3!row-too-long", "4:3|short", "5!row-too-long", "166:5|short");
    }

    @Test
    void refusesACellOverItsLimitByColumn() throws IOException {
        var file = csv("id,text\n1," + "x".repeat(40) + "\n2,ok\n").withLimits(100, 30);

        assertThat(file.shown()).containsExactly("2!cell-too-long", "3:2|ok");
        assertThat(file.records().getFirst()).isInstanceOfSatisfying(FileRecord.BadRow.class, bad -> {
            assertThat(bad.column()).isEqualTo("text");
            assertThat(bad.problem().arguments()).containsExactly("30");
        });
    }

    @Test
    void refusesARowOfTooManyColumns() throws IOException {
        assertThat(csv("a,b\n" + ",1".repeat(300) + "\n1,2\n").shown()).containsExactly("2!too-many-columns", "3:1|2");
    }

    @Test
    void refusesOnlyTheRowWithBrokenBytes() throws IOException {
        byte[] bytes = "编号,内容\n1,很好用\n2,坏字节\n3,下次再来\n".getBytes(StandardCharsets.UTF_8);
        int broken = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("2,") + 3;
        bytes[broken] = (byte) 0xFF;
        var file = ImportedFile.of(folder, "broken.csv", bytes);

        assertThat(file.shown()).containsExactly("2:1|很好用", "3!broken-encoding", "4:3|下次再来");
        assertThat(((FileRecord.BadRow) file.records().get(1)).column()).isEqualTo("内容");
    }

    @Test
    void aBrokenByteBeforeALineBreakDoesNotEatIt() throws IOException {
        byte[] bytes = "id,text\n1,caf?\n2,\u00FCber\n3,\u00E4h\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xE9;

        assertThat(ImportedFile.of(folder, "b.csv", bytes).shown())
                .containsExactly("2!broken-encoding", "3:2|über", "4:3|äh");
    }

    @Test
    void stopsVisiblyAtTheLimitOfRows() throws IOException {
        var file = csv("a,b\n1,2\n3,4\n5,6\n7,8\n");

        assertThat(file.with(file.options().withLimits(ImportedFile.limits(2, 100, 100)))
                        .shown())
                .containsExactly("2:1|2", "3:3|4", "4!too-many-rows");
    }

    @Test
    void namesColumnsUniquely() throws IOException {
        assertThat(csv(" a ,a,,\u202Eb\n1,2,3,4\n").header()).containsExactly("a", "a (2)", "#3", "b");
    }

    @Test
    void aHeaderAloneIsAFileWithoutRows() throws IOException {
        assertThat(csv("id,text\n").shown()).isEmpty();
        assertThat(csv("id,text").header()).containsExactly("id", "text");
    }

    @Test
    void anEmptyOrBlankFileIsRefused() throws IOException {
        var empty = csv("");
        var blank = csv("\n \n\n");

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(empty::layout)
                .matches(refused -> refused.problem() == FileProblem.EMPTY);
        assertThatExceptionOfType(FileRefusedException.class).isThrownBy(blank::layout);
    }

    @Test
    void readsTwoHundredThousandRowsInConstantMemory() throws IOException {
        var path = folder.resolve("many.csv");
        try (var out = Files.newBufferedWriter(path)) {
            out.write("id,text,rating\n");
            String text = "a review of ordinary length that is not held in memory ".repeat(3);
            for (int i = 0; i < 200_000; i++) {
                out.write(i + "," + text + ",5\n");
            }
        }
        long before = used();
        long peak = 0;
        int rows = 0;
        try (var reader = RecordReader.open(path, FileLayout.detect(path, FileOptions.NONE))) {
            while (!(reader.next() instanceof FileRecord.End)) {
                if (++rows % 50_000 == 0) {
                    peak = Math.max(peak, used() - before);
                }
            }
        }

        assertThat(rows).isEqualTo(200_000);
        assertThat(peak).isLessThan(8 << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private ImportedFile csv(String text) throws IOException {
        return ImportedFile.of(folder, "reviews.csv", text);
    }
}
