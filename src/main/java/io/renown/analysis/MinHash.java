package io.renown.analysis;

import io.renown.review.analysis.TextSignature;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * MinHash over runs of letters or digits, spaces and signs left out: runs of three, or of two where a letter says as much
 * as several (Han, Hangul, Kana). The first letters count in shorter runs as well: an edit spoils fewer of these, which
 * decides in short texts and hardly matters in long ones. In scripts of South-East Asia, whose letters and vowel signs run on
 * without spaces, runs of three begin only behind the first letters, and a few letters count singly.
 */
final class MinHash {

    private static final int RUN = 3;
    private static final int PAIRED = 64;
    /** Of these, an alphabet's pairs count twice, other scripts' letters count singly as well. */
    private static final int FIRST = 20;

    /** Of scripts without spaces whose letters say little: no run of three ends before, the last that counts singly. */
    private static final int RUN_ON_THREES = 7;

    private static final int RUN_ON_FIRST = 12;

    /** With fewer letters than this, every second "very good" would be a copy. */
    private static final int SHORTEST = 4;

    private static final long RUN_MASK = 0xFFFF_FFFF_FFFFL;
    private static final long PAIR_MASK = 0xFFFF_FFFFL;
    private static final long PAIR_MARK = 1L << 62;
    private static final long FIRST_MARK = 1L << 61;

    /** One permutation of the 32-bit numbers each: an odd factor, a summand. */
    private static final int[] FACTORS = new int[TextSignature.LENGTH];

    private static final int[] SUMMANDS = new int[TextSignature.LENGTH];

    static {
        SplittableRandom random = new SplittableRandom(20);
        for (int i = 0; i < TextSignature.LENGTH; i++) {
            FACTORS[i] = random.nextInt() | 1;
            SUMMANDS[i] = random.nextInt();
        }
    }

    private MinHash() {}

    /** Null for a text with too few letters to compare. */
    static @Nullable TextSignature of(FoldedText text) {
        int[] least = new int[TextSignature.LENGTH];
        Arrays.fill(least, Integer.MAX_VALUE);
        long run = 0;
        int letters = 0;
        for (char c : text.chars) {
            if (!Script.isLetterOrDigit(c)) {
                continue;
            }
            run = run << 16 | c;
            letters++;
            boolean dense = isDense(c);
            boolean runsOn = isRunOn(c);
            if (letters >= (runsOn ? RUN_ON_THREES : RUN) && !dense) {
                lower(least, mix(run & RUN_MASK));
            }
            if (letters > 1 && (dense || letters <= PAIRED)) {
                lower(least, mix(run & PAIR_MASK | PAIR_MARK));
            }
            if (letters <= (runsOn ? RUN_ON_FIRST : FIRST) && (dense || runsOn || letters > 1)) {
                lower(least, mix((dense || runsOn ? c : run & PAIR_MASK) | FIRST_MARK));
            }
        }
        return letters < SHORTEST ? null : new TextSignature(bytes(least));
    }

    /** Whether a letter says as much as several of an alphabet. */
    private static boolean isDense(char c) {
        return switch (Script.of(c)) {
            case HAN, HANGUL, KANA -> true;
            default -> false;
        };
    }

    private static boolean isRunOn(char c) {
        return switch (Script.of(c)) {
            case THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static void lower(int[] least, int hash) {
        for (int i = 0; i < TextSignature.LENGTH; i++) {
            least[i] = Math.min(least[i], hash * FACTORS[i] + SUMMANDS[i]);
        }
    }

    /** A minimum is a small number: its bits are mixed before eight of them are kept. */
    private static byte[] bytes(int[] least) {
        byte[] bytes = new byte[least.length];
        for (int i = 0; i < least.length; i++) {
            bytes[i] = (byte) mix(least[i]);
        }
        return bytes;
    }

    private static int mix(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (int) (z ^ z >>> 31);
    }
}
