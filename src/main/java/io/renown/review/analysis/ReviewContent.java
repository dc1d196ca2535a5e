package io.renown.review.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What the analysis may look at.
 *
 * @param title as given, empty when absent
 * @param text as given, empty when the review is a bare rating
 * @param normalizedRating 0 (worst) to 1 (best), null without a rating
 * @param languageHint ISO 639-1 as the platform claims it, null when it says nothing
 */
public record ReviewContent(
        String title,
        String text,
        @Nullable Double normalizedRating,
        @Nullable String languageHint) {

    /** The text that offsets of mentions count in: title, a line break and text, or the text alone. */
    public String whole() {
        return title.isEmpty() ? text : title + "\n" + text;
    }
}
