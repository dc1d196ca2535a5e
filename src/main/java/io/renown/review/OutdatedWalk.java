package io.renown.review;

import java.util.List;
import java.util.Optional;

/** Batches of outdated reviews, version by version in the order of their ids, for several threads to share. */
final class OutdatedWalk {

    private final OutdatedReviews outdated;
    private final String current;
    private String version = "";
    private long after;
    private boolean within;
    private boolean over;

    OutdatedWalk(OutdatedReviews outdated, String current) {
        this.outdated = outdated;
        this.current = current;
    }

    /** @return none at the end */
    synchronized List<Review> next(int limit) {
        while (!over) {
            if (!within && !enterNextVersion()) {
                over = true;
                break;
            }
            List<Review> batch = outdated.listAfter(version, after, limit);
            if (!batch.isEmpty()) {
                after = batch.getLast().id();
                return batch;
            }
            within = false;
        }
        return List.of();
    }

    /** Whether the walk broke off, or has to be gone again for reviews that somebody changed meanwhile. */
    synchronized boolean isSomethingLeft() {
        if (!over) {
            return true;
        }
        version = "";
        return enterNextVersion();
    }

    private boolean enterNextVersion() {
        Optional<String> next = outdated.findVersionAfter(version);
        if (next.isPresent() && next.get().equals(current)) {
            next = outdated.findVersionAfter(current);
        }
        next.ifPresent(found -> {
            version = found;
            after = Long.MIN_VALUE;
            within = true;
        });
        return next.isPresent();
    }
}
