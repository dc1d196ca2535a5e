package io.renown.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Orders of a list of reviews; {@link #slug()} in URLs. */
public enum ReviewSort {
    NEWEST,
    OLDEST,
    LOWEST_RATING,
    MOST_HELPFUL,
    LONGEST,
    /** Best match of the words first; newest where nothing is searched for. */
    RELEVANCE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReviewSort> find(String slug) {
        return Arrays.stream(values()).filter(sort -> sort.slug().equals(slug)).findFirst();
    }
}
