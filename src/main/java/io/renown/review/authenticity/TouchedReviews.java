package io.renown.review.authenticity;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which reviews may be suspected otherwise because others of their brand came or changed since they were looked at: copies of
 * these, those of the same name on the same day, their neighbours in the listing, and days of the listing that are full. Whose
 * copies the former words of a review were, nobody knows any more: where words changed, all suspected ones are touched.
 */
final class TouchedReviews {

    private static final int MOST_OF_A_NAME = 50;

    private final BrandSheet sheet;
    private final CopyFinder copies;
    private final BitSet touched = new BitSet();

    private TouchedReviews(BrandSheet sheet, CopyFinder copies) {
        this.sheet = sheet;
        this.copies = copies;
    }

    /** Places that are not to be looked at yet. @param copies of the reviews that nobody looked at */
    static BitSet find(BrandSheet sheet, CopyFinder copies) {
        TouchedReviews touched = new TouchedReviews(sheet, copies);
        for (int place = 0; place < sheet.size(); place++) {
            if (sheet.wasNeverLookedAt(place)) {
                touched.byOne(place);
            }
        }
        touched.byFormerWords();
        int first = 0;
        while (first < sheet.size()) {
            int end = sheet.firstFrom(sheet.listing(first), Instant.MAX);
            touched.inFullDays(first, end);
            first = end;
        }
        return touched.touched;
    }

    private void touch(int place, long moment) {
        if (!sheet.isToBeLookedAt(place) && sheet.wasLookedAtBefore(place, moment)) {
            touched.set(place);
        }
    }

    private void byOne(int place) {
        long moment = sheet.since(place);
        Instant at = sheet.publishedAt(place);
        Arrays.stream(copies.of(place)).forEach(other -> touch(other, moment));
        Arrays.stream(sheet.sameAuthor(
                        place, at.minus(OneDayReviewer.HALF_A_DAY), at.plus(OneDayReviewer.HALF_A_DAY), MOST_OF_A_NAME))
                .forEach(other -> touch(other, moment));
        long listing = sheet.listing(place);
        int from = Math.max(sheet.firstFrom(listing, at.minus(RepeatedPhrase.AROUND)), place - RepeatedPhrase.COMPARED);
        int to = Math.min(sheet.firstFrom(listing, at.plus(RepeatedPhrase.AROUND)), place + RepeatedPhrase.COMPARED);
        for (int other = from; other < to; other++) {
            touch(other, moment);
        }
    }

    private void byFormerWords() {
        long latest = Long.MIN_VALUE;
        for (int place = 0; place < sheet.size(); place++) {
            if (sheet.wasNeverLookedAt(place) && sheet.hadOtherWords(place)) {
                latest = Math.max(latest, sheet.since(place));
            }
        }
        for (int place = 0; place < sheet.size(); place++) {
            if (sheet.isSuspected(place)) {
                touch(place, latest);
            }
        }
    }

    /** One that came makes days around it full, and later ones usual, as long as it counts among those before them. */
    private void inFullDays(int first, int end) {
        Duration counts = Burst.HALF_A_DAY.plus(Duration.ofDays(Burst.USUAL_DAYS));
        long latest = Long.MIN_VALUE;
        Instant until = Instant.MIN;
        for (int place = first; place < end; place++) {
            if (sheet.wasNeverLookedAt(place)) {
                latest = Math.max(latest, sheet.since(place));
                until = sheet.publishedAt(place).plus(counts);
            }
            touchIfFull(place, sheet.publishedAt(place).isBefore(until), latest);
        }
        Instant next = Instant.MAX;
        for (int place = end - 1; place >= first; place--) {
            if (sheet.wasNeverLookedAt(place)) {
                next = sheet.publishedAt(place);
            }
            touchIfFull(place, sheet.publishedAt(place).plus(Burst.HALF_A_DAY).isAfter(next), latest);
        }
    }

    private void touchIfFull(int place, boolean counted, long moment) {
        if (counted && sheet.wasLookedAtBefore(place, moment)) {
            Instant at = sheet.publishedAt(place);
            int first = sheet.firstFrom(sheet.listing(place), at.minus(Burst.HALF_A_DAY));
            int end = sheet.firstFrom(sheet.listing(place), at.plus(Burst.HALF_A_DAY));
            if (end - first >= Burst.FEWEST) {
                touch(place, moment);
            }
        }
    }
}
