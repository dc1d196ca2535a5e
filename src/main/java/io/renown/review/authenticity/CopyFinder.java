package io.renown.review.authenticity;

import io.renown.review.analysis.TextSignature;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Candidates for near copies among all reviews of a sheet, by their signatures alone: these are sorted many times, each time by
 * other bytes of them, and what comes to lie near each other with the same beginning is compared. So it costs as much as
 * sorting, and not as many comparisons as there are pairs.
 */
final class CopyFinder {

    private static final int LENGTH = TextSignature.LENGTH;
    /** Bytes between the beginnings of two sortings; each sorts by five. */
    private static final int STEP = 3;

    private static final int SORTED_BY = 5;
    /** Neighbours on either side that are compared; copies that many share are found by the first ones. */
    private static final int NEIGHBOURS = 50;

    private static final int MANY = 50_000;
    private static final int PLACE_BITS = 24;

    private final BrandSheet sheet;
    private final int same;
    private final Map<Integer, int[]> copies = new HashMap<>();

    CopyFinder(BrandSheet sheet) {
        this.sheet = sheet;
        // Of many reviews, many begin alike by chance.
        this.same = sheet.size() > MANY ? 4 : 3;
    }

    /**
     * @param wanted places whose copies are looked for
     * @param between called now and then
     */
    void lookFor(BitSet wanted, Runnable between) {
        for (int from = 0; from < LENGTH && !wanted.isEmpty(); from += STEP) {
            sortFrom(from, wanted);
            between.run();
        }
    }

    /** Places of its near copies, some at least of very many; its own is not among them. */
    int[] of(int place) {
        int[] found = copies.get(place);
        return found == null ? new int[0] : found;
    }

    private void sortFrom(int from, BitSet wanted) {
        long[] keys = new long[sheet.size()];
        int count = 0;
        for (int place = 0; place < sheet.size(); place++) {
            if (sheet.isSigned(place)) {
                keys[count++] = key(place, from);
            }
        }
        Arrays.sort(keys, 0, count);
        for (int i = 0; i < count; i++) {
            int place = place(keys[i]);
            if (wanted.get(place)) {
                for (int other = i - 1; other >= Math.max(0, i - NEIGHBOURS) && alike(keys[i], keys[other]); other--) {
                    compare(place, place(keys[other]));
                }
                for (int other = i + 1;
                        other <= Math.min(count - 1, i + NEIGHBOURS) && alike(keys[i], keys[other]);
                        other++) {
                    compare(place, place(keys[other]));
                }
            }
        }
    }

    private long key(int place, int from) {
        byte[] signatures = sheet.signatures();
        long key = 0;
        for (int i = 0; i < SORTED_BY; i++) {
            key = key << 8 | signatures[place * LENGTH + (from + i) % LENGTH] & 0xFF;
        }
        return key << PLACE_BITS | place;
    }

    private static int place(long key) {
        return (int) (key & (1L << PLACE_BITS) - 1);
    }

    private boolean alike(long one, long other) {
        return (one ^ other) >>> PLACE_BITS + 8 * (SORTED_BY - same) == 0;
    }

    private void compare(int place, int other) {
        int[] known = of(place);
        if (known.length >= NearCopy.CANDIDATES
                || !sheet.sameSide(place, other)
                || !areNear(place, other)
                || Arrays.stream(known).anyMatch(copy -> copy == other)) {
            return;
        }
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = other;
        copies.put(place, more);
    }

    private boolean areNear(int one, int other) {
        byte[] signatures = sheet.signatures();
        int equal = 0;
        for (int i = 0; i < LENGTH; i++) {
            equal += signatures[one * LENGTH + i] == signatures[other * LENGTH + i] ? 1 : 0;
        }
        return equal >= LENGTH * TextSignature.NEAR_COPY;
    }
}
