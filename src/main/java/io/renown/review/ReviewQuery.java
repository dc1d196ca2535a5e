package io.renown.review;

import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question for a page of reviews.
 *
 * @param offset first row, for lists that jump; 0 with a cursor
 * @param limit 1 to 200
 * @param cursor where an earlier page ended, null for the first
 * @param facets fields to count the values of
 */
public record ReviewQuery(
        ReviewFilter filter,
        ReviewSort sort,
        int offset,
        int limit,
        @Nullable String cursor,
        Set<FilterField> facets) {

    public static final int LARGEST_PAGE = 200;
    /** How deep an offset may reach; cursors by date go on without end. */
    public static final int DEEPEST_OFFSET = 100_000;

    public ReviewQuery {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.invalid("page-limit", LARGEST_PAGE);
        }
        if (offset < 0 || offset > DEEPEST_OFFSET) {
            throw Problem.invalid("page-offset", DEEPEST_OFFSET);
        }
        facets = Set.copyOf(facets);
    }

    public static ReviewQuery page(ReviewFilter filter, ReviewSort sort, int offset, int limit) {
        return new ReviewQuery(filter, sort, offset, limit, null, Set.of());
    }
}
