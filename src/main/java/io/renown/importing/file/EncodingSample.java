package io.renown.importing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The head of a file, and of the rest the parts that are not plain ASCII: the first 100,000 rows may be English. */
record EncodingSample(byte[] head, byte[] telling) {

    static final int HEAD = 1 << 16;
    private static final int ENOUGH = 1 << 18;

    static EncodingSample of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            var telling = new ByteArrayOutputStream();
            addLines(head, 0, head.length == HEAD, telling);
            byte[] chunk = new byte[1 << 20];
            while (telling.size() < ENOUGH) {
                int count = in.readNBytes(chunk, 0, chunk.length);
                if (count == 0) {
                    break;
                }
                int first = firstTelling(chunk, count);
                if (first < count) {
                    int from = lineStart(chunk, first);
                    int to = Math.min(count, from + ENOUGH);
                    addLines(Arrays.copyOfRange(chunk, from, to), 0, true, telling);
                }
            }
            return new EncodingSample(head, telling.toByteArray());
        }
    }

    /** Cut at a line break, which is no part of a multi-byte character in any encoding but UTF-16. */
    private static void addLines(byte[] bytes, int from, boolean cut, ByteArrayOutputStream out) {
        int to = bytes.length;
        while (cut && to > from && bytes[to - 1] != '\n') {
            to--;
        }
        out.write(bytes, from, to > from ? to - from : bytes.length - from);
    }

    private static int firstTelling(byte[] bytes, int length) {
        int i = 0;
        while (i < length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** A chunk may begin in the middle of a character: then its first line is passed over. */
    private static int lineStart(byte[] bytes, int at) {
        int i = at;
        while (i > 0 && bytes[i - 1] != '\n') {
            i--;
        }
        while (i == 0 && at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return i == 0 && at + 1 < bytes.length ? at + 1 : i;
    }
}
