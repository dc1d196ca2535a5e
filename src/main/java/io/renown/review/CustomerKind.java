package io.renown.review;

import java.util.Locale;

/** Whether the order behind a review was the first that is held of its customer (decision record 53). */
enum CustomerKind {
    NEW,
    RETURNING;

    /** In filters, of reviews that name no order, or one that does not tell. */
    static final String UNKNOWN = "unknown";

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
