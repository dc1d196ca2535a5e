package io.renown.deeppass;

import io.renown.review.ReviewListItem;
import io.renown.review.analysis.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reviews that say much the same as one.
 *
 * @param found nearest first; empty but for {@link State#KNOWN}
 * @param fast what the fast pass made of the review; null until it is read deeply
 */
public record Similar(
        State state, List<Found> found, @Nullable Fast fast) {

    public enum State {
        KNOWN,
        /** Its turn has not come. */
        NOT_READ,
        /** No model for its language, or no words. */
        NOT_COVERED,
        /** The engine cannot search vectors, or this machine cannot run the models. */
        NOT_HERE
    }

    /** @param similarity up to 1, the same */
    public record Found(ReviewListItem review, double similarity) {}

    /** @param confidence 0 to 1 */
    public record Fast(Sentiment sentiment, double confidence) {}
}
