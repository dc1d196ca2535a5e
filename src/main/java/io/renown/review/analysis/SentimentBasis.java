package io.renown.review.analysis;

import java.util.Locale;

/** What a sentiment rests on, and so how far its confidence is to be believed. Shown outside as {@link #slug()}. */
public enum SentimentBasis {
    /** Weights trained on labelled reviews of the language, and measured on others of it. */
    TRAINED,
    /** Word lists of the language alone: no labelled reviews were at hand to measure it by. */
    WORD_LISTS,
    /** Emoji and punctuation alone: there is no word list of the language. */
    EMOJI,
    /** The language is not known; the likeliest one was read. */
    UNKNOWN_LANGUAGE,
    /** There are no words; the stars speak. */
    RATING,
    /** A member said so. */
    MEMBER;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is an estimate that nobody measured: readers are told. */
    public boolean isUnmeasured() {
        return switch (this) {
            case WORD_LISTS, EMOJI, UNKNOWN_LANGUAGE -> true;
            case TRAINED, RATING, MEMBER -> false;
        };
    }
}
