package io.renown.review;

import io.renown.review.analysis.ReviewAnalysis;
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

    /** That it failed on a review is what the current version has to say of it. */
    private boolean isCurrent(String other) {
        return other.equals(current) || other.equals(ReviewAnalysis.FAILED + current);
    }

    private boolean enterNextVersion() {
        Optional<String> next = outdated.findVersionAfter(version);
        while (next.isPresent() && isCurrent(next.get())) {
            next = outdated.findVersionAfter(next.get());
        }
        next.ifPresent(found -> {
            version = found;
            after = Long.MIN_VALUE;
            within = true;
        });
        return next.isPresent();
    }
}
