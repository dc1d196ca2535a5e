package io.renown.analysis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/**
 * A text as the lexicons spell it: lower case, half width, simplified Chinese, mark-up blanked. Every character stands
 * where it stood, so offsets count in the original. For one thread: word counts are made when first asked for.
 */
final class FoldedText {

    /** Reviews end long before; what follows is pasted matter, and reading it would only cost time. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_TAG = 300;
    /** Tags that do not end a sentence. */
    private static final Set<String> INLINE =
            Set.of("a", "b", "i", "u", "em", "strong", "span", "font", "small", "mark", "sub", "sup");

    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];
    private static final char[] UNACCENTED = new char[0x250];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = ChineseScript.toSimplified(narrow((char) c));
        }
        for (char c = 0; c < UNACCENTED.length; c++) {
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            UNACCENTED[c] = c == 'ı' ? 'i' : c == 'ł' ? 'l' : c == 'ø' ? 'o' : Character.toLowerCase(base);
        }
    }

    final char[] chars;
    final int length;
    private float[] words = {};

    private FoldedText(char[] chars) {
        this.chars = chars;
        this.length = chars.length;
    }

    static FoldedText of(String text) {
        char[] chars = new char[Math.min(text.length(), LONGEST)];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = FOLDED[text.charAt(i)];
        }
        blankMarkup(chars);
        return new FoldedText(chars);
    }

    static String fold(String entry, boolean withoutAccents) {
        FoldedText folded = of(entry);
        return new String((withoutAccents ? folded.withoutAccents() : folded).chars);
    }

    /** For languages whose writers often leave accents out. */
    FoldedText withoutAccents() {
        char[] plain = new char[length];
        for (int i = 0; i < length; i++) {
            plain[i] = chars[i] < UNACCENTED.length ? UNACCENTED[chars[i]] : chars[i];
        }
        return new FoldedText(plain);
    }

    /** Whether an entry may begin here: not inside a word of a spaced script. */
    boolean isEntryStart(int i) {
        return i == 0 || !Script.isSpaced(chars[i]) || !Script.isSpaced(chars[i - 1]);
    }

    /** Distance between two passages in words; four characters of an unspaced script count as three words. */
    double gap(int from, int to) {
        return from >= to ? 0 : words()[to] - words()[from];
    }

    /** How many words begin before each offset. */
    private float[] words() {
        if (words.length == 0) {
            words = new float[length + 1];
            for (int i = 0; i < length; i++) {
                float weight = Script.isUnspaced(chars[i]) ? 0.75f : 0;
                if (Script.isSpaced(chars[i]) && (i == 0 || !Script.isSpaced(chars[i - 1]))) {
                    weight = 1;
                }
                words[i + 1] = words[i] + weight;
            }
        }
        return words;
    }

    private static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return Character.toLowerCase((char) (c - '！' + '!'));
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u200B', '\u200E', '\u200F', '\uFEFF', '\t' -> ' ';
            case '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069' -> ' ';
            case '’', '‘', '`', '´' -> '\'';
            case '\r' -> '\n';
            default -> Character.toLowerCase(c);
        };
    }

    private static void blankMarkup(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '<' && i + 1 < chars.length && isTagStart(chars[i + 1])) {
                i = blankTag(chars, i);
            } else if (chars[i] == '&') {
                i = blankEntity(chars, i);
            }
        }
    }

    private static boolean isTagStart(char c) {
        return c >= 'a' && c <= 'z' || c == '/' || c == '!';
    }

    private static int blankTag(char[] chars, int start) {
        int limit = Math.min(chars.length, start + LONGEST_TAG);
        boolean inline = INLINE.contains(tagName(chars, start));
        for (int end = start + 1; end < limit && chars[end] != '<'; end++) {
            if (chars[end] == '>') {
                Arrays.fill(chars, start, end + 1, ' ');
                chars[start] = inline ? ' ' : '\n';
                return end;
            }
        }
        return start;
    }

    private static String tagName(char[] chars, int start) {
        int from = chars[start + 1] == '/' ? start + 2 : start + 1;
        int to = from;
        while (to < chars.length && to - from < 8 && chars[to] >= 'a' && chars[to] <= 'z') {
            to++;
        }
        return new String(chars, from, to - from);
    }

    private static int blankEntity(char[] chars, int start) {
        int limit = Math.min(chars.length, start + 9);
        for (int end = start + 1; end < limit; end++) {
            if (chars[end] == ';' && end > start + 2) {
                Arrays.fill(chars, start, end + 1, ' ');
                return end;
            }
            if (!Character.isLetterOrDigit(chars[end]) && chars[end] != '#') {
                return start;
            }
        }
        return start;
    }
}
