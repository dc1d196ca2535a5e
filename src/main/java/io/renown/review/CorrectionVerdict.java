package io.renown.review;

import io.renown.review.analysis.Sentiment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a member says instead of the analysis. Stored by name. */
public enum CorrectionVerdict {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    /** The review does not speak of it. */
    NOT_MEANT,
    /** It belongs to the topic. */
    MEANT;

    /** Those that can be said of an aspect. */
    public static List<CorrectionVerdict> ofAspects() {
        return List.of(POSITIVE, NEUTRAL, NEGATIVE, NOT_MEANT);
    }

    /** Empty for {@link #NOT_MEANT} and {@link #MEANT}. */
    Optional<Sentiment> sentiment() {
        return switch (this) {
            case NOT_MEANT, MEANT -> Optional.empty();
            default -> Optional.of(Sentiment.valueOf(name()));
        };
    }

    public static CorrectionVerdict of(Sentiment sentiment) {
        return valueOf(sentiment.name());
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CorrectionVerdict> findBySlug(String slug) {
        for (CorrectionVerdict verdict : values()) {
            if (verdict.slug().equals(slug)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
