package io.renown.analysis;

/**
 * Long texts that no language has: a key held down, or characters of all scripts in a heap. Words and trained weights find
 * something in anything that is long enough, and would be sure of it.
 */
public final class Gibberish {

    /** A shorter one says little, and is believed little. */
    private static final int SHORTEST = 200;

    /** Of reviews in two or three languages each has more. */
    private static final double SMALLEST_SHARE = 0.25;

    /** Laughter has one or two. */
    private static final int FEWEST_LETTERS = 3;

    private Gibberish() {}

    /** Looks at as much of the text as the fast pass reads. */
    public static boolean is(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        int[] scripts = new int[Script.values().length];
        char first = 0;
        char second = 0;
        int kinds = 0;
        int letters = 0;
        for (int i = 0; i < Math.min(text.length(), FoldedText.LONGEST); i++) {
            char c = text.charAt(i);
            if (!Script.isLetterOrDigit(c)) {
                continue;
            }
            letters++;
            scripts[Script.of(c).ordinal()]++;
            if (kinds == 0) {
                first = c;
                kinds = 1;
            } else if (kinds == 1 && c != first) {
                second = c;
                kinds = 2;
            } else if (kinds == 2 && c != first && c != second) {
                kinds = FEWEST_LETTERS;
            }
        }
        return letters >= SHORTEST && (kinds < FEWEST_LETTERS || largest(scripts) < SMALLEST_SHARE * letters);
    }

    private static int largest(int[] scripts) {
        int largest = 0;
        for (int letters : scripts) {
            largest = Math.max(largest, letters);
        }
        return largest;
    }
}
