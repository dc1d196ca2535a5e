package io.renown.review;

import java.util.Locale;

/** Where the tenant's own reply to a review stands, as lists tell it; a value of the filter {@code reply:}. */
public enum ReplyMark {
    DRAFT,
    AWAITING_APPROVAL,
    /** On its way, or waiting for its time. */
    OUTBOX,
    /** The platform looks at it before it shows it. */
    PENDING,
    /** It did not go out, or the platform took it away. */
    REJECTED,
    /** It stands, but the customer wrote something else since. */
    OUTDATED,
    /** Published from here. */
    BY_US,
    /** Published on the platform's own page and marked here. */
    MARKED,
    /** It stands no more. */
    WITHDRAWN;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
