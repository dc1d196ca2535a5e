package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {

    private static final String SIMPLIFIED = "评价内容,评分\n物流很快，包装完好，客服态度好,5\n质量太差，穿了两天就坏了,1\n";
    private static final String TRADITIONAL = "評價內容,評分\n物流很快，包裝完整，店員親切,5\n品質太差，穿了兩天就壞了,1\n";
    private static final String JAPANESE = "口コミ内容,評価\nとても良い商品でした。また購入します,5\n届くのが遅くて残念です,2\n";
    private static final String KOREAN = "내용,평점\n배송이 빠르고 품질이 좋아요,5\n색상이 사진과 달라서 별로였습니다,2\n";
    private static final String GERMAN =
            "Bewertung;Text\n5;Schöne Tasche, schnelle Lieferung – für Größe M perfekt\n1;Qualität überhaupt nicht gut\n";
    private static final String SPANISH =
            "nota,texto\n5,El envío llegó rápido y la atención fue genial\n1,Muy pequeño, además se rompió\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "GB18030, simplified",
        "Big5, traditional",
        "Shift_JIS, japanese",
        "EUC-KR, korean",
        "windows-1252, german",
        "windows-1252, spanish",
        "UTF-8, simplified",
        "UTF-8, german",
        "UTF-16LE, simplified",
        "UTF-16BE, traditional",
        "UTF-16LE, german",
        "UTF-16BE, korean"
    })
    void tellsCharsetsApartOnThreeShortRows(Charset charset, String language) throws IOException {
        String text = textIn(language);
        var file = ImportedFile.of(folder, "a.csv", text, charset);

        assertThat(TextEncoding.detect(file.path()).charset()).isEqualTo(charset);
        assertThat(file.shown()).hasSize(2).noneMatch(row -> row.contains("!"));
        assertThat(file.header().toString()).contains(text.substring(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"GB18030, 好用, 推荐", "Big5, 好用, 推薦", "GB18030, 垃圾, 差评", "Big5, 難吃, 不會再來"})
    void tellsTheChineseCharsetsApartOnAFewWords(Charset charset, String first, String second) throws IOException {
        var file = ImportedFile.of(folder, "a.csv", "id,text\n1,%s\n2,%s\n".formatted(first, second), charset);

        assertThat(file.shown()).containsExactly("2:1|" + first, "3:2|" + second);
    }

    @Test
    void obeysByteOrderMarks() throws IOException {
        for (var charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            var file = ImportedFile.of(folder, "a.csv", "\uFEFFid,text\n1,早餐很好\n", charset);

            assertThat(file.header()).containsExactly("id", "text");
            assertThat(file.layout().encoding().confidence()).isEqualTo(100);
            assertThat(file.shown()).containsExactly("2:1|早餐很好");
        }
    }

    @Test
    void aMemberMayChooseAnotherCharset() throws IOException {
        var file = ImportedFile.of(folder, "a.csv", SIMPLIFIED, Charset.forName("GB18030"));

        var chosen = file.with(file.options().withCharset(Charset.forName("EUC-KR")))
                .layout()
                .encoding();

        assertThat(chosen).isEqualTo(new TextEncoding(Charset.forName("EUC-KR"), 0, 100));
    }

    @Test
    void looksBeyondALongPlainBeginning() throws IOException {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 60_000; i++) {
            out.write("%d,an English review of some length\n".formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
        out.write(SIMPLIFIED.getBytes("GB18030"));

        var file = ImportedFile.of(folder, "a.csv", out.toByteArray());

        assertThat(TextEncoding.detect(file.path()).charset()).isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void aFewBrokenBytesDoNotTurnUtf8IntoSomethingElse() throws IOException {
        byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
        bytes[30] = (byte) 0xC3;

        var encoding =
                TextEncoding.detect(ImportedFile.of(folder, "a.csv", bytes).path());

        assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(encoding.confidence()).isBetween(80, 99);
    }

    @Test
    void aStrayNulDoesNotMakeUtf16() throws IOException {
        var file = ImportedFile.of(folder, "a.csv", "id,text\n1,go\0od\n2,fine\n");

        assertThat(TextEncoding.detect(file.path()).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    private static String textIn(String language) {
        return switch (language) {
            case "simplified" -> SIMPLIFIED;
            case "traditional" -> TRADITIONAL;
            case "japanese" -> JAPANESE;
            case "korean" -> KOREAN;
            case "german" -> GERMAN;
            default -> SPANISH.replace("Muy pequeño,", "Muy pequeño y");
        };
    }
}
