package io.renown.review.authenticity;

import java.util.Arrays;

/** The runs of a text's letters that have a certain length, as sorted hashes of 64 bits: two that agree are the same run. */
final class Passages {

    /** Odd, and without a pattern: what comes before is spread over all bits. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long[] hashes;

    private Passages(long[] hashes) {
        this.hashes = hashes;
    }

    /** @param letters as {@link Letters} reduces a text; none where they are fewer than the length */
    static Passages of(String letters, int length) {
        int count = letters.length() - length + 1;
        if (count <= 0) {
            return new Passages(new long[0]);
        }
        long highest = 1;
        for (int i = 1; i < length; i++) {
            highest *= FACTOR;
        }
        long[] hashes = new long[count];
        long hash = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (i >= length) {
                hash -= highest * spread(letters.charAt(i - length));
            }
            hash = hash * FACTOR + spread(letters.charAt(i));
            if (i >= length - 1) {
                hashes[i - length + 1] = hash;
            }
        }
        Arrays.sort(hashes);
        return new Passages(hashes);
    }

    private static long spread(char letter) {
        long mixed = (letter + 1L) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    boolean anyIn(Passages other) {
        int mine = 0;
        int theirs = 0;
        while (mine < hashes.length && theirs < other.hashes.length) {
            int order = Long.compare(hashes[mine], other.hashes[theirs]);
            if (order == 0) {
                return true;
            }
            mine += order < 0 ? 1 : 0;
            theirs += order > 0 ? 1 : 0;
        }
        return false;
    }
}
