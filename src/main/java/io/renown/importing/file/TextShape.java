package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Path;

/** What the first 64 Ki characters of a text look like. */
enum TextShape {
    BLANK,
    BINARY,
    MARKUP,
    JSON,
    JSON_LINES,
    CELLS;

    private static final int SAMPLE = 1 << 16;

    static TextShape of(Path file, TextEncoding encoding) throws IOException {
        var sample = new StringBuilder();
        try (var text = new TextInput(file, encoding)) {
            int c = text.next();
            while (c != -1 && sample.length() < SAMPLE) {
                sample.append((char) c);
                c = text.next();
            }
        }
        return of(sample.toString());
    }

    private static TextShape of(String sample) {
        String start = sample.stripLeading();
        if (start.isEmpty()) {
            return BLANK;
        }
        if (isBinary(sample)) {
            return BINARY;
        }
        if (start.startsWith("<")) {
            return MARKUP;
        }
        char second = secondOf(start);
        if (start.charAt(0) == '[' && (second == '{' || second == ']')) {
            return JSON;
        }
        if (start.charAt(0) == '{' && (second == '"' || second == '}')) {
            return isJsonLines(start) ? JSON_LINES : JSON;
        }
        return CELLS;
    }

    /** Texts have broken characters here and there, but next to no control or unassigned ones. */
    private static boolean isBinary(String sample) {
        long broken = sample.chars().filter(c -> c == TextInput.BROKEN).count();
        long odd = sample.codePoints().filter(TextShape::isOdd).count();
        return (odd > 4 && odd * 20 > sample.length()) || (odd + broken) * 10 > sample.length() * 3L;
    }

    private static boolean isOdd(int c) {
        if (c < ' ') {
            return c != '\n' && c != '\r' && c != '\t' && c != '\f';
        }
        int type = Character.getType(c);
        return c != TextInput.BROKEN
                && (type == Character.UNASSIGNED
                        || type == Character.PRIVATE_USE
                        || type == Character.SURROGATE
                        || type == Character.CONTROL);
    }

    private static char secondOf(String start) {
        int i = 1;
        while (i < start.length() && Character.isWhitespace(start.charAt(i))) {
            i++;
        }
        return i < start.length() ? start.charAt(i) : '\0';
    }

    /** Most lines are objects of their own; one of them may be broken. */
    private static boolean isJsonLines(String start) {
        var lines = start.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(50)
                .toList();
        long whole = lines.stream()
                .filter(line -> line.startsWith("{") && line.endsWith("}"))
                .count();
        if (lines.size() == 1) {
            return !start.contains("[{") && !start.contains("[ {");
        }
        return 2 * whole >= lines.size();
    }
}
