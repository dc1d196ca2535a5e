package io.renown.analysis;

/** SimHash over runs of three letters or digits: similar texts differ in few bits. */
final class SimilaritySignature {

    private static final int RUN = 3;

    private SimilaritySignature() {}

    /** 64 bits; 0 only for a text without letters and digits. */
    static long of(FoldedText text) {
        Votes votes = new Votes();
        long run = 0;
        int letters = 0;
        for (char c : text.chars) {
            if (!Script.isLetterOrDigit(c)) {
                continue;
            }
            run = (run << 16 | c) & 0xFFFF_FFFF_FFFFL;
            letters++;
            if (letters >= RUN) {
                votes.cast(mix(run));
            }
        }
        if (letters == 0) {
            return 0;
        }
        if (letters < RUN) {
            votes.cast(mix(run));
        }
        long signature = votes.majority();
        return signature == 0 ? 1 : signature;
    }

    private static long mix(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** 64 counters side by side: plane {@code p} holds the bit {@code p} of each, and a vote is one addition with carry. */
    private static final class Votes {

        private final long[] planes = new long[Integer.SIZE];
        private int cast;

        void cast(long hash) {
            cast++;
            long carry = hash;
            for (int plane = 0; carry != 0; plane++) {
                long both = planes[plane] & carry;
                planes[plane] ^= carry;
                carry = both;
            }
        }

        /** The bits that more than half of the votes had. */
        long majority() {
            int used = Integer.SIZE - Integer.numberOfLeadingZeros(cast);
            long signature = 0;
            for (int bit = 0; bit < Long.SIZE; bit++) {
                int count = 0;
                for (int plane = 0; plane < used; plane++) {
                    count |= (int) (planes[plane] >>> bit & 1) << plane;
                }
                if (count * 2L > cast) {
                    signature |= 1L << bit;
                }
            }
            return signature;
        }
    }
}
