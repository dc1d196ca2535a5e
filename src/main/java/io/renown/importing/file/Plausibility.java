package io.renown.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * How much a decoded text looks like one somebody wrote: the mean weight of its characters above ASCII, about 0.6 to 1
 * for the right charset and below 0.3 for a wrong one. The commonest Chinese characters, Hangul and Kanji are in
 * {@code common-characters.txt}.
 */
final class Plausibility {

    private static final BitSet COMMON = readCommon();

    private double sum;
    private int count;

    double of(CharSequence text, boolean unicode) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                addAscii(c, unicode);
            } else {
                add(weight(c, text, i));
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private void addAscii(char c, boolean unicode) {
        if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
            add(-2);
        } else if (unicode) {
            add(1);
        }
    }

    private void add(double weight) {
        sum += weight;
        count++;
    }

    private static double weight(char c, CharSequence text, int at) {
        if (COMMON.get(c)) {
            return 1;
        }
        if (c == '\uFFFD' || c == TextInput.BROKEN) {
            return -3;
        }
        if (c < 0x100) {
            return latin(c, text, at);
        }
        return switch (Character.UnicodeBlock.of(c)) {
            case Character.UnicodeBlock b
            when b == Character.UnicodeBlock.HIRAGANA || b == Character.UnicodeBlock.KATAKANA -> 0.9;
            case Character.UnicodeBlock b when b == Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS -> 0.1;
            case Character.UnicodeBlock b when b == Character.UnicodeBlock.HANGUL_SYLLABLES -> 0.25;
            case Character.UnicodeBlock b when b == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION -> 0.6;
            case Character.UnicodeBlock b
            when b == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS -> c < 0xFF60 ? 0.6 : -0.3;
            case Character.UnicodeBlock b when b == Character.UnicodeBlock.GENERAL_PUNCTUATION -> 0.5;
            case Character.UnicodeBlock b when b == Character.UnicodeBlock.LATIN_EXTENDED_A -> 0.3;
            case Character.UnicodeBlock b when b == Character.UnicodeBlock.CURRENCY_SYMBOLS -> 0.5;
            case null -> -2;
            default -> Character.isSurrogate(c) ? 0.3 : Character.getType(c) == Character.PRIVATE_USE ? -2 : -0.4;
        };
    }

    /** An accented letter stands among plain ones; several in a row are the halves of something else. */
    private static double latin(char c, CharSequence text, int at) {
        if (c < 0xA0) {
            return -1;
        }
        boolean before = at > 0 && isHigh(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && isHigh(text.charAt(at + 1));
        if (before || after) {
            return -0.4;
        }
        return c >= 0xC0 && c != 0xD7 && c != 0xF7 ? 0.9 : 0.3;
    }

    private static boolean isHigh(char c) {
        return c >= 0x80 && c < 0x100;
    }

    private static BitSet readCommon() {
        try (InputStream in = Plausibility.class.getResourceAsStream("common-characters.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-characters.txt is missing");
            }
            var common = new BitSet();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> line.chars().forEach(common::set));
            return common;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
