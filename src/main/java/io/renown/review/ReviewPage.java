package io.renown.review;

import io.renown.review.filter.FilterField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of reviews.
 *
 * @param total how many match, exactly
 * @param facets for each field asked for, its values in filter syntax with their counts, most frequent first
 * @param nextCursor null at the end
 */
public record ReviewPage(
        List<ReviewListItem> items,
        long total,
        Map<FilterField, List<FacetValue>> facets,
        @Nullable String nextCursor) {

    /** @param value as the filter syntax writes it */
    public record FacetValue(String value, long count) {}
}
