package io.renown.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is held of one listing of the current tenant, for whoever compares it with the platform. Asks for no permission: it
 * is the tenant's own work, not a member's.
 */
@Component
public class ListingReviews {

    private final HeldReviews held;
    private final ReviewWriter writer;

    ListingReviews(HeldReviews held, ReviewWriter writer) {
        this.held = held;
        this.writer = writer;
    }

    /**
     * @param shown all but the removed ones
     * @param edited of more than one version, removed ones included
     * @param oldest when the first was published; null when there is none
     */
    public record Counts(
            long shown,
            long removed,
            long edited,
            @Nullable Instant oldest,
            @Nullable Instant newest) {}

    /** Reads through all reviews of the listing: not for pages. */
    @Transactional(readOnly = true)
    public Counts count(long listingId) {
        return held.count(listingId);
    }

    /** Reviews on which the analysis failed when they came in, and on each time since. */
    @Transactional(readOnly = true)
    public long countNotUnderstood(long listingId) {
        return held.countNotUnderstood(listingId);
    }

    /**
     * Platform ids of reviews not known to be gone, in their order.
     *
     * @param after the last one of the call before; empty for the first
     */
    @Transactional(readOnly = true)
    public List<String> idsAfter(long listingId, String after, Instant receivedBefore, int limit) {
        return held.idsAfter(listingId, after, receivedBefore, limit);
    }

    /**
     * Notes that the platform no longer shows these. They stay as they are, and count where they counted: it was said. One
     * that comes in again is no longer removed.
     *
     * @param source as for {@link ReviewIngest#ingest}
     * @return how many were not known to be gone
     */
    @Transactional
    public int markRemoved(long listingId, String source, Collection<String> platformReviewIds) {
        return platformReviewIds.isEmpty() ? 0 : writer.remove(listingId, source, platformReviewIds);
    }
}
