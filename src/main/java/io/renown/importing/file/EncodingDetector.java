package io.renown.importing.file;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks first, then the form of UTF-8 and UTF-16, then which reading of the bytes gives the commonest characters. ICU's
 * detector only breaks ties: on a few short Chinese rows it cannot tell GB18030 from Big5.
 */
final class EncodingDetector {

    private static final List<Charset> LEGACY = List.of(
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("Shift_JIS"),
            Charset.forName("EUC-KR"),
            Charset.forName("windows-1252"));
    private static final double POOR = 0.2;

    private EncodingDetector() {}

    static TextEncoding detect(Path file) throws IOException {
        var sample = EncodingSample.of(file);
        var marked = TextEncoding.marked(sample.head());
        return marked == null ? detect(sample) : marked;
    }

    private static TextEncoding detect(EncodingSample sample) {
        if (hasNul(sample.head())) {
            return utf16Of(sample.head());
        }
        var utf8 = Utf8Form.of(sample.telling());
        if (utf8.goodBytes() + utf8.badBytes() == 0) {
            return TextEncoding.UTF_8;
        }
        if (utf8.goodBytes() > 2 * utf8.badBytes()) {
            int confidence = (int) (100L * utf8.goodBytes() / (utf8.goodBytes() + utf8.badBytes()));
            return new TextEncoding(StandardCharsets.UTF_8, 0, confidence);
        }
        return legacyOf(sample.telling());
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** One stray NUL in a UTF-8 file must not make it UTF-16. */
    private static TextEncoding utf16Of(byte[] head) {
        double little = score(head, StandardCharsets.UTF_16LE);
        double big = score(head, StandardCharsets.UTF_16BE);
        double narrow = score(head, StandardCharsets.UTF_8);
        if (narrow >= Math.max(little, big)) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, confidence(narrow, Math.max(little, big)));
        }
        return little >= big
                ? new TextEncoding(StandardCharsets.UTF_16LE, 0, confidence(little, big))
                : new TextEncoding(StandardCharsets.UTF_16BE, 0, confidence(big, little));
    }

    private static TextEncoding legacyOf(byte[] telling) {
        var hints = icuHints(telling);
        Charset best = LEGACY.getFirst();
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Charset charset : LEGACY) {
            double score = score(telling, charset) + 0.1 * hints.getOrDefault(charset, 0) / 100;
            if (score > first) {
                second = first;
                first = score;
                best = charset;
            } else if (score > second) {
                second = score;
            }
        }
        if (first < POOR) {
            for (var hint : hints.entrySet()) {
                if (hint.getValue() >= 50 && !LEGACY.contains(hint.getKey())) {
                    return new TextEncoding(hint.getKey(), 0, hint.getValue() / 2);
                }
            }
        }
        return new TextEncoding(best, 0, confidence(first, second));
    }

    private static Map<Charset, Integer> icuHints(byte[] bytes) {
        var hints = new HashMap<Charset, Integer>();
        for (var match : new CharsetDetector().setText(bytes).detectAll()) {
            String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            if (Charset.isSupported(name)) {
                hints.merge(Charset.forName(name), match.getConfidence(), Math::max);
            }
        }
        return hints;
    }

    private static double score(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        decoder.replaceWith("\uFFFD");
        var out = CharBuffer.allocate(bytes.length + 16);
        decoder.decode(ByteBuffer.wrap(bytes), out, true);
        return new Plausibility().of(out.flip(), charset.name().startsWith("UTF"));
    }

    private static int confidence(double first, double second) {
        double lead = Math.min(1, Math.max(0, first - Math.max(0, second)) / 0.4);
        return (int) Math.round(Math.clamp(first, 0, 1) * 50 + lead * 49);
    }
}
