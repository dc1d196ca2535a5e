package io.renown.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a trend follows. */
public enum Measure {
    /** How many reviews were published. */
    REVIEWS,
    /** Mean of the stars of those with a rating. */
    STARS,
    /** Share of negative reviews. */
    NEGATIVE,
    /** Share of reviews with a complaint about one aspect. */
    ASPECT;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> find(String slug) {
        return Arrays.stream(values())
                .filter(measure -> measure.slug().equals(slug))
                .findFirst();
    }
}
