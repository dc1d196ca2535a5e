package io.renown.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.shared.Problem;
import io.renown.support.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoCheckTest {

    @Test
    void keepsThePictureAndItsSize() throws IOException {
        LogoImage logo = LogoCheck.check(Pictures.png(200, 50, Color.RED));

        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(logo.width()).isEqualTo(200).isEqualTo(kept.getWidth());
        assertThat(logo.height()).isEqualTo(50).isEqualTo(kept.getHeight());
        assertThat(new Color(kept.getRGB(100, 25))).isEqualTo(Color.RED);
        assertThat(LogoCheck.check(Pictures.jpeg(200, 50, Color.RED)).png()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void makesLargePicturesSmaller() {
        LogoImage logo = LogoCheck.check(Pictures.png(3000, 1500, Color.BLUE));

        assertThat(logo.height()).isEqualTo(LogoCheck.HIGHEST);
        assertThat(logo.width()).isEqualTo(320);
    }

    @Test
    void leavesBehindWhateverElseTheFileIs() {
        byte[] picture = Pictures.png(40, 40, Color.GREEN);
        byte[] script =
                "<script>alert(1)</script><?php system($_GET[0]); ?>PK\u0003\u0004".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);

        assertThat(new String(LogoCheck.check(both).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "php", "PK\u0003\u0004");
        assertThat(new String(
                        LogoCheck.check(withText(picture, "Comment\0" + "<script>alert(2)</script>"))
                                .png(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void refusesABombBeforeItIsUnpacked() {
        byte[] bomb = withSize(Pictures.png(40, 40, Color.WHITE), 60_000, 60_000); // 14 GB of pixels

        Assertions.assertThatCode(() -> refused(bomb, "logo-pixels")).doesNotThrowAnyException();
        assertThat(timeOf(() -> refused(withSize(bomb, Integer.MAX_VALUE, 1), "logo-pixels")))
                .isLessThan(Duration.ofSeconds(2));
        refused(Pictures.png(3001, 20, Color.WHITE), "logo-pixels");
        refused(Pictures.png(200, 15, Color.WHITE), "logo-pixels");
    }

    @Test
    void refusesAPictureOfManyScans() {
        byte[] jpeg = Pictures.jpeg(40, 40, Color.WHITE);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, jpeg.length - 2);
        for (int scan = 0; scan < 1000; scan++) {
            many.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0});
        }
        refused(many.toByteArray(), "logo-broken");
    }

    @Test
    void refusesWhatIsTooLarge() {
        refused(Arrays.copyOf(Pictures.png(40, 40, Color.RED), LogoCheck.LARGEST + 1), "logo-size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "\uFEFF<?xml version='1.0'?><!DOCTYPE svg><SVG/>"
            })
    void refusesDrawingsThatMayHoldScripts(String svg) {
        refused(svg.getBytes(StandardCharsets.UTF_8), "logo-svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a......", "BM......", "<html><body>", "%PDF-1.7", "RIFF....WEBPVP8 ", "MZ"})
    void refusesEverythingElseByWhatItIs(String start) {
        refused(start.getBytes(StandardCharsets.ISO_8859_1), "logo-format");
    }

    @Test
    void refusesWhatIsBroken() {
        byte[] picture = Pictures.png(40, 40, Color.RED);
        refused(Arrays.copyOf(picture, 8), "logo-broken");
        refused(Arrays.copyOf(picture, 45), "logo-broken");
        refused(Arrays.copyOf(Pictures.jpeg(40, 40, Color.RED), 30), "logo-broken");
    }

    private static void refused(byte[] file, String slug) {
        assertThatThrownBy(() -> LogoCheck.check(file))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).slug())
                .isEqualTo(slug);
    }

    private static Duration timeOf(Runnable block) {
        long begin = System.nanoTime();
        block.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The same file, which now says that it is of this size. */
    private static byte[] withSize(byte[] png, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        file.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(file.array(), 12, 17);
        return file.putInt(29, (int) sum.getValue()).array();
    }

    /** With a chunk of text behind the header. */
    private static byte[] withText(byte[] png, String text) {
        byte[] words = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] typed = ByteBuffer.allocate(4 + words.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(words)
                .array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(png.length + 8 + typed.length)
                .put(png, 0, 33)
                .putInt(words.length)
                .put(typed)
                .putInt((int) sum.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }
}
