package io.renown.connector.file;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * The list of a listing's reviews.
 *
 * @param items pointer to the array; a single object there counts as one item, nothing as none
 * @param total pointer to the platform's own count of all its reviews
 * @param order how the platform sorts them, which tells when an incremental walk may end
 * @param complete whether a whole walk brings every review there is, so that one it did not bring is gone
 */
public record ReviewFeed(
        Request request,
        @Nullable Paging paging,
        @Nullable Span span,
        String items,
        @Nullable String total,
        Order order,
        boolean complete,
        ReviewItem item) {

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Order {
        /** The latest change first: an edited review comes up again. */
        NEWEST_CHANGE,
        /** The latest review first: an edit does not move it. */
        NEWEST,
        /** The request asks only for what changed {@code {since}}. */
        SINCE,
        ANY
    }
}
