package io.renown.review.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A phrase that means something in the reviews of one tenant: a risk, an aspect, or praise and blame.
 *
 * @param phrase as written; ending in {@code *} it goes on as it likes
 * @param language ISO 639-1, empty for any
 * @param risk null for other words
 * @param aspect null for other words
 * @param polarity of a polar word, or of an aspect word that judges by itself; else null
 */
public record OwnWord(
        String phrase,
        String language,
        @Nullable RiskKind risk,
        @Nullable Aspect aspect,
        @Nullable Sentiment polarity) {

    /** Which of them it is. Stored by name. */
    public enum Kind {
        RISK,
        ASPECT,
        POLAR
    }

    /** @throws IllegalArgumentException when it is none of them, or two */
    public OwnWord {
        if (risk != null && (aspect != null || polarity != null)) {
            throw new IllegalArgumentException("a risk is no aspect and has no polarity");
        }
        if (risk == null && aspect == null && polarity == null) {
            throw new IllegalArgumentException("a word that means nothing");
        }
    }

    public Kind kind() {
        if (risk != null) {
            return Kind.RISK;
        }
        return aspect == null ? Kind.POLAR : Kind.ASPECT;
    }
}
