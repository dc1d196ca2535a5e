package io.renown.review.analysis;

/** The polarity of a text or of a passage. Stored by name. */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
