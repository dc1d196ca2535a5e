package io.renown.review;

import java.util.Collection;

/** Slot: what a module above keeps of the words of reviews. A Spring bean. */
public interface KeptOfWords {

    /** The reviews, or their words, are erased in this very transaction. */
    void forget(Collection<Long> reviewIds);
}
