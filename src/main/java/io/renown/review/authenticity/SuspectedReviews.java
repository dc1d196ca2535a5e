package io.renown.review.authenticity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rows of the current tenant's reviews, as the estimate reads and marks them. */
public interface SuspectedReviews {

    /** What was found of a review, and since when nothing changed. */
    enum Looked {
        /** Nobody looked at these words. */
        NEVER,
        /** What it is compared with changed since. */
        AGAIN,
        DONE
    }

    /**
     * A review without its words.
     *
     * @param competitor whether its listing is a competitor's
     * @param author as shown
     * @param signature null for a text too short to have copies
     * @param hadOtherWords whether its words were others before, or it has none any more
     * @param suspected as found when it was looked at last
     * @param since when it last changed; of one that is looked at, as of when
     */
    record Line(
            long id,
            long listingId,
            boolean competitor,
            Instant publishedAt,
            String author,
            byte @Nullable [] signature,
            Looked looked,
            boolean hadOtherWords,
            boolean suspected,
            Instant since) {}

    /** A brand of which some review is to be looked at. */
    OptionalLong findBrand();

    /** Lines of a brand, those that are to be looked at first, at most so many. */
    List<Line> read(long brandId, int most);

    /** With as much of their words as others are compared with; those that are gone are left out. */
    List<ComparedReview> load(Collection<Long> ids);

    /** They are to be looked at again; what was found of them stands until then. */
    void lookAgainAt(Collection<Long> ids);

    /** All of a listing are to be looked at again. */
    void lookAgainAtListing(long listingId);

    /** Some of those that are suspected and not marked yet are to be looked at again. @return whether there were any */
    boolean lookAgainAtSuspects(int most);

    /** Whoever opens it closes it, and then what was kept can be found. @param asOf what was compared with, stood so then */
    Desk open(Instant asOf);

    /** Where pages of reviews are looked at, one after the other. */
    interface Desk extends AutoCloseable {

        /** The next page, as the rows stand now. */
        List<ComparedReview> take(Collection<Long> ids);

        /** Of the page that was taken. Reviews that were written meanwhile are left, and come round again. */
        void keep(Map<Long, Estimate> found);

        @Override
        void close();
    }
}
