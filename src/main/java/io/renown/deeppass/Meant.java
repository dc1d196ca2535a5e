package io.renown.deeppass;

import io.renown.deeppass.Similar.Found;
import io.renown.review.filter.ReviewFilter;
import java.util.List;

/**
 * What was found for words by their meaning.
 *
 * @param language of the words, as far as it can be told; vectors reach reviews of this language alone
 * @param found nearest first
 * @param understood what the words are about, as a filter that reaches all languages; empty when they name no aspect
 */
public record Meant(State state, String language, List<Found> found, List<ReviewFilter> understood) {

    public enum State {
        KNOWN,
        /** There are no words. */
        NOTHING_ASKED,
        /** No model for the language of the words. */
        NOT_COVERED,
        /** The engine cannot search vectors, or this machine cannot run the models. */
        NOT_HERE
    }
}
