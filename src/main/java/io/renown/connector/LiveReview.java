package io.renown.connector;

import io.renown.review.Rating;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review that may be shown and not kept: not in a table, a file, an index, a cache or a log. */
public record LiveReview(
        String author,
        @Nullable Rating rating,
        String title,
        String text,
        @Nullable String url,
        @Nullable Instant createdAt) {

    /** Not its words: what is printed somewhere is kept there. */
    @Override
    public String toString() {
        return "LiveReview[]";
    }
}
