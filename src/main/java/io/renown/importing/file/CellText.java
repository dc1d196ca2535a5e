package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.text.Normalizer;

/** Text of customers made safe to store and show: NFC, no control characters, nothing that reorders what stands around it. */
final class CellText {

    private CellText() {}

    /** Text of several lines; direction marks that only affect their neighbours stay. */
    static String lines(String raw, int limit) throws CellRefusedException {
        return clean(raw, false, limit);
    }

    /** A name or a title: one line, without any direction mark. */
    static String line(String raw, int limit) throws CellRefusedException {
        return clean(raw, true, limit);
    }

    private static String clean(String raw, boolean single, int limit) throws CellRefusedException {
        String kept = isPlain(raw) ? raw : filtered(raw, single);
        String text = (Normalizer.isNormalized(kept, Normalizer.Form.NFC)
                        ? kept
                        : Normalizer.normalize(kept, Normalizer.Form.NFC))
                .strip();
        if (text.length() > limit) {
            throw new CellRefusedException(Kind.TEXT_TOO_LONG, text.length(), limit);
        }
        return text;
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || (c >= 0x7F && c < 0xA0) || c >= 0x61C && (c < 0x3000 || c > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    private static String filtered(String raw, boolean single) throws CellRefusedException {
        var kept = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))) {
                kept.append(c).append(raw.charAt(++i));
            } else if (Character.isSurrogate(c) || c == TextInput.BROKEN) {
                throw new CellRefusedException(Kind.BROKEN_CHARACTERS);
            } else if (c == '\r') {
                boolean pair = i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
                kept.append(pair ? "" : single ? " " : "\n");
            } else if (c == '\n' || c == '\t') {
                kept.append(single ? ' ' : c);
            } else if (!Character.isISOControl(c) && !reorders(c) && !(single && marksDirection(c))) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Embeddings, overrides and isolates. */
    private static boolean reorders(char c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean marksDirection(char c) {
        return c == 0x200E || c == 0x200F || c == 0x061C;
    }

    static String withoutControls(String raw) {
        return raw.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == ' ')
                .filter(c -> c > 0xFFFF || !(reorders((char) c) || marksDirection((char) c) || c == 0xFEFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The beginning of a cell, for showing what was refused. */
    static String excerpt(String raw, int length) {
        String shown = raw.length() > 4 * length ? raw.substring(0, 4 * length) : raw;
        shown = withoutControls(shown.replace('\n', ' ')).strip();
        if (shown.length() <= length && raw.length() <= 4 * length) {
            return shown;
        }
        int end = Math.min(length - 1, shown.length());
        if (end > 0 && Character.isHighSurrogate(shown.charAt(end - 1))) {
            end--;
        }
        return shown.substring(0, end) + "…";
    }
}
