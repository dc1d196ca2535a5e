package io.renown.review.authenticity;

import io.renown.review.analysis.TextSignature;
import io.renown.review.authenticity.SuspectedReviews.Line;
import io.renown.review.authenticity.SuspectedReviews.Looked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a brand without their words, side by side in memory: of each a place, by listing, then by the moment it was
 * published. What rules count over is counted here, and no database is asked.
 */
final class BrandSheet {

    private final long[] ids;
    private final long[] listings;
    /** Microseconds since 1970. */
    private final long[] moments;
    /** Hashes of the names. */
    private final long[] authors;

    /** When each last changed, or as of when it was looked at. */
    private final long[] since;

    private final byte[] signatures;
    private final BitSet signed = new BitSet();
    private final BitSet competitors = new BitSet();
    private final BitSet never = new BitSet();
    private final BitSet again = new BitSet();
    private final BitSet hadOtherWords = new BitSet();
    private final BitSet suspected = new BitSet();
    /** Places, by name and moment. */
    private final int[] byAuthor;

    BrandSheet(List<Line> lines) {
        int size = lines.size();
        ids = new long[size];
        listings = new long[size];
        moments = new long[size];
        authors = new long[size];
        since = new long[size];
        signatures = new byte[size * TextSignature.LENGTH];
        int[] order = sorted(
                size,
                Comparator.comparingLong((Integer at) -> lines.get(at).listingId())
                        .thenComparing(at -> lines.get(at).publishedAt())
                        .thenComparingLong(at -> lines.get(at).id()));
        for (int place = 0; place < size; place++) {
            put(place, lines.get(order[place]));
        }
        byAuthor = sorted(
                size,
                Comparator.comparingLong((Integer at) -> authors[at])
                        .thenComparingLong(at -> moments[at])
                        .thenComparingInt(at -> at));
    }

    private static int[] sorted(int size, Comparator<Integer> order) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void put(int place, Line line) {
        ids[place] = line.id();
        listings[place] = line.listingId();
        moments[place] = micros(line.publishedAt());
        authors[place] = hash(line.author());
        since[place] = micros(line.since());
        competitors.set(place, line.competitor());
        never.set(place, line.looked() == Looked.NEVER);
        again.set(place, line.looked() == Looked.AGAIN);
        hadOtherWords.set(place, line.hadOtherWords());
        suspected.set(place, line.suspected());
        byte[] signature = line.signature();
        if (signature != null) {
            signed.set(place);
            System.arraycopy(signature, 0, signatures, place * TextSignature.LENGTH, TextSignature.LENGTH);
        }
    }

    private static long micros(Instant moment) {
        if (moment.equals(Instant.MAX)) {
            return Long.MAX_VALUE;
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static long hash(String author) {
        long hash = 1125899906842597L;
        for (int i = 0; i < author.length(); i++) {
            hash = 31 * hash + author.charAt(i);
        }
        return hash;
    }

    int size() {
        return ids.length;
    }

    long id(int place) {
        return ids[place];
    }

    long listing(int place) {
        return listings[place];
    }

    Instant publishedAt(int place) {
        return Instant.EPOCH.plus(moments[place], ChronoUnit.MICROS);
    }

    boolean isSigned(int place) {
        return signed.get(place);
    }

    byte[] signatures() {
        return signatures;
    }

    /** Whether both are own reviews, or both of competitors. */
    boolean sameSide(int one, int other) {
        return competitors.get(one) == competitors.get(other);
    }

    boolean wasNeverLookedAt(int place) {
        return never.get(place);
    }

    boolean hadOtherWords(int place) {
        return hadOtherWords.get(place);
    }

    boolean isSuspected(int place) {
        return suspected.get(place);
    }

    boolean isToBeLookedAt(int place) {
        return never.get(place) || again.get(place);
    }

    /** @param moment as {@link #since} */
    boolean wasLookedAtBefore(int place, long moment) {
        return since[place] < moment;
    }

    long since(int place) {
        return since[place];
    }

    void lookAgainAt(int place) {
        again.set(place);
    }

    /** @return its place, or a negative number for a review that is not here */
    int find(ComparedReview review) {
        int place = firstFrom(review.listingId(), review.publishedAt());
        while (place < size()
                && listings[place] == review.listingId()
                && moments[place] == micros(review.publishedAt())) {
            if (ids[place] == review.id()) {
                return place;
            }
            place++;
        }
        return -1;
    }

    /** The first place of the listing from a moment on; where it has none, that of the next listing. */
    int firstFrom(long listing, Instant moment) {
        long micros = micros(moment);
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = listings[middle] < listing || listings[middle] == listing && moments[middle] < micros;
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Places of the same name and side, from one moment on and before another, at most so many. */
    int[] sameAuthor(int place, Instant from, Instant to, int most) {
        int first = firstOfAuthor(authors[place], micros(from));
        int end = firstOfAuthor(authors[place], micros(to));
        return Arrays.stream(byAuthor, first, Math.max(first, end))
                .filter(other -> sameSide(place, other))
                .limit(most)
                .toArray();
    }

    private int firstOfAuthor(long author, long moment) {
        int low = 0;
        int high = byAuthor.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int at = byAuthor[middle];
            if (authors[at] < author || authors[at] == author && moments[at] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The review of a place as far as it is known without its words. */
    ComparedReview bare(int place, long brandId, String author) {
        return new ComparedReview(
                ids[place], listings[place], brandId, author, publishedAt(place), 0, "", "", signature(place));
    }

    private @Nullable TextSignature signature(int place) {
        int from = place * TextSignature.LENGTH;
        return signed.get(place)
                ? new TextSignature(Arrays.copyOfRange(signatures, from, from + TextSignature.LENGTH))
                : null;
    }
}
