package io.renown.analysis;

/** SimHash over runs of three letters or digits: similar texts differ in few bits. */
final class SimilaritySignature {

    private static final int RUN = 3;

    private SimilaritySignature() {}

    /** 64 bits; 0 only for a text without letters and digits. */
    static long of(FoldedText text) {
        int[] votes = new int[Long.SIZE];
        long run = 0;
        int letters = 0;
        for (char c : text.chars) {
            if (!Script.isLetterOrDigit(c)) {
                continue;
            }
            run = (run << 16 | c) & 0xFFFF_FFFF_FFFFL;
            letters++;
            if (letters >= RUN) {
                vote(votes, mix(run));
            }
        }
        if (letters == 0) {
            return 0;
        }
        if (letters < RUN) {
            vote(votes, mix(run));
        }
        long signature = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if (votes[bit] > 0) {
                signature |= 1L << bit;
            }
        }
        return signature == 0 ? 1 : signature;
    }

    private static void vote(int[] votes, long hash) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (int) (hash >>> bit & 1) * 2 - 1;
        }
    }

    private static long mix(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
