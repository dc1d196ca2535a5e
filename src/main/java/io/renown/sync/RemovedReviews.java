package io.renown.sync;

import io.renown.connector.file.ReviewFeed;
import io.renown.review.ListingReviews;
import io.renown.shared.Tsid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * After a walk that saw everything: what is held and was not met is gone from the platform - unless that is too much to be
 * believed. A platform that answers wrongly for a day takes nothing from anybody.
 */
@Component
class RemovedReviews {

    private static final int AT_A_TIME = 500;

    /** Of fewer, more than half may well go at once. */
    private static final int ENOUGH_TO_DOUBT = 20;

    /** Of reviews that came without the platform's id. */
    private static final String DERIVED = "~";

    private final ListingReviews reviews;
    private final WalkSql walks;

    RemovedReviews(ListingReviews reviews, WalkSql walks) {
        this.reviews = reviews;
        this.walks = walks;
    }

    /** Of reviews that were held before the walk began. */
    void mark(long listingId, ReviewFeed feed, Walk walk) {
        boolean givesIds = feed.item().id() != null;
        List<String> missing = new ArrayList<>();
        long held = 0;
        List<String> ids = reviews.idsAfter(listingId, "", walk.startedAt(), AT_A_TIME);
        while (!ids.isEmpty()) {
            Set<String> met = walks.noted(listingId, ids);
            for (String id : ids) {
                if (givesIds && id.startsWith(DERIVED)) {
                    continue; // from a file, which knew no ids: the platform calls it otherwise
                }
                held++;
                if (!met.contains(id)) {
                    missing.add(id);
                }
            }
            ids = reviews.idsAfter(listingId, ids.getLast(), walk.startedAt(), AT_A_TIME);
        }
        if (!missing.isEmpty() && isDoubtful(held, missing.size(), walks.countNoted(listingId), walk.total())) {
            walks.open(listingId, GapKind.SWEEP_DOUBTED, walk.startedAt());
            return;
        }
        walks.close(listingId, GapKind.SWEEP_DOUBTED, walk.startedAt());
        for (int from = 0; from < missing.size(); from += AT_A_TIME) {
            reviews.markRemoved(
                    listingId,
                    "sync:" + Tsid.format(listingId),
                    missing.subList(from, Math.min(from + AT_A_TIME, missing.size())));
        }
    }

    /** @param met reviews that the walk met, of which some may not have been held */
    static boolean isDoubtful(long held, long missing, long met, @Nullable Long total) {
        if (held >= ENOUGH_TO_DOUBT && missing * 2 > held) {
            return true;
        }
        if (total == null) {
            return met == 0;
        }
        return total - met >= missing; // it counts them still
    }
}
