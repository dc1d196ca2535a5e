package io.renown.analysis;

import java.util.Arrays;

/**
 * The runs of letters and words that occur in a text, as numbers of features: single characters and pairs of Chinese, runs
 * of one to four of other scripts without spaces, elsewhere words, pairs of words and how longer words begin. Runs may
 * share a number; there are so many numbers that this hurts nothing.
 */
final class TextRuns {

    /** How many numbers there are. */
    static final int WIDTH = 1 << 18;

    private static final int LONGEST_HAN = 2;
    private static final int LONGEST_UNSPACED = 4;
    private static final int BEGINNING = 5;
    private static final int LONGEST_WORD = 30;
    /** More would not change the answer. */
    private static final int MOST_RUNS = 8_000;

    private static final long NEXT = 0x100000001B3L;
    private static final int WORD = 11;
    private static final int PAIR = 12;
    private static final int BEGUN = 13;

    private final FoldedText text;
    private final int end;
    /** Open addressing; -1 where empty. */
    private int[] seen = new int[512];

    private int count;

    private TextRuns(FoldedText text, int end) {
        this.text = text;
        this.end = end;
        Arrays.fill(seen, -1);
    }

    /** Each number once, in no order that matters but always the same. */
    static int[] of(FoldedText text) {
        return of(text, 0, text.length);
    }

    /** Those of a part of the text. */
    static int[] of(FoldedText text, int from, int to) {
        TextRuns runs = new TextRuns(text, to);
        runs.visit(from);
        int[] found = new int[runs.count];
        int next = 0;
        for (int feature : runs.seen) {
            if (feature >= 0) {
                found[next++] = feature;
            }
        }
        return found;
    }

    private void visit(int from) {
        char[] chars = text.chars;
        long before = 0;
        int i = from;
        while (i < end && count < MOST_RUNS) {
            if (Script.isUnspaced(chars[i])) {
                visitUnspaced(i);
                before = 0;
                i++;
            } else if (isWordLetter(i)) {
                int wordEnd = i;
                while (wordEnd < end && wordEnd - i < LONGEST_WORD && isWordLetter(wordEnd)) {
                    wordEnd++;
                }
                before = visitWord(i, wordEnd, before);
                i = wordEnd;
            } else {
                before = chars[i] == ' ' ? before : 0;
                i++;
            }
        }
    }

    private boolean isWordLetter(int i) {
        return Script.isSpaced(text.chars[i]) || text.chars[i] == '\'';
    }

    private void visitUnspaced(int from) {
        char[] chars = text.chars;
        int longest = Script.of(chars[from]) == Script.HAN ? LONGEST_HAN : LONGEST_UNSPACED;
        long run = 0;
        for (int i = from; i < end && i - from < longest && Script.isUnspaced(chars[i]); i++) {
            run = run << 16 | chars[i];
            add(run, i - from);
        }
    }

    /** @return the hash of the word, for the pair with the next one */
    private long visitWord(int start, int wordEnd, long before) {
        char[] chars = text.chars;
        long word = 17;
        for (int i = start; i < wordEnd; i++) {
            if (i - start == BEGINNING) {
                add(word, BEGUN);
            }
            word = word * NEXT + chars[i];
        }
        add(word, WORD);
        if (before != 0) {
            add(before * NEXT ^ word, PAIR);
        }
        return word;
    }

    private void add(long run, int kind) {
        long mixed = (run * 31 + kind) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        int feature = (int) (mixed >>> 40) & WIDTH - 1;
        if (insert(feature) && ++count * 2 > seen.length) {
            grow();
        }
    }

    private boolean insert(int feature) {
        int mask = seen.length - 1;
        int slot = feature & mask;
        while (seen[slot] >= 0) {
            if (seen[slot] == feature) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        seen[slot] = feature;
        return true;
    }

    private void grow() {
        int[] old = seen;
        seen = new int[old.length * 2];
        Arrays.fill(seen, -1);
        for (int feature : old) {
            if (feature >= 0) {
                insert(feature);
            }
        }
    }
}
