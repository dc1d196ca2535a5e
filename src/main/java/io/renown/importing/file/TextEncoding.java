package io.renown.importing.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded.
 *
 * @param bomBytes length of the byte order mark to pass over
 * @param confidence 0 to 100; 100 when marked or chosen
 */
public record TextEncoding(Charset charset, int bomBytes, int confidence) {

    public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0, 100);

    public static TextEncoding detect(Path file) throws IOException {
        return EncodingDetector.detect(file);
    }

    /** A chosen charset; a byte order mark of it is still passed over. */
    static TextEncoding chosen(Charset charset, byte[] head) {
        var utf16 = charset.equals(StandardCharsets.UTF_16);
        var marked = marked(head);
        if (marked != null && (utf16 || marked.charset.equals(charset))) {
            return marked;
        }
        return new TextEncoding(utf16 ? StandardCharsets.UTF_16BE : charset, 0, 100);
    }

    static @Nullable TextEncoding marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, 100);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, 100);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, 100);
        }
        if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
            return new TextEncoding(Charset.forName("GB18030"), 4, 100);
        }
        return null;
    }

    static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
