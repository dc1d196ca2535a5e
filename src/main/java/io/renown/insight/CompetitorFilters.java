package io.renown.insight;

import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.filter.Whose;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is asked of competitors, where a page asks it of the own reviews. */
public final class CompetitorFilters {

    /** Pages, articles and deliveries of one's own: a competitor has others. */
    public static final Set<FilterField> OWN_ALONE = Set.of(
            FilterField.LISTING, FilterField.SKU, FilterField.VARIANT, FilterField.CARRIER, FilterField.CUSTOMER);

    private CompetitorFilters() {}

    /** The same of all competitors, without what only the own reviews can be asked for. */
    public static ReviewFilter ofAll(ReviewFilter own) {
        ReviewFilter theirs = own;
        for (FilterField field : OWN_ALONE) {
            theirs = theirs.with(field, List.of());
        }
        return theirs.and(only());
    }

    /** The same of one competitor. */
    public static ReviewFilter of(ReviewFilter own, Collection<String> listings) {
        return ofAll(own).with(FilterField.LISTING, listings);
    }

    /** The competitors' reviews alone. */
    public static ReviewFilter only() {
        return ReviewFilter.ALL.with(FilterField.COMPETITORS, List.of(Whose.ONLY));
    }

    static ReviewFilter negative() {
        return ReviewFilter.ALL.with(FilterField.SENTIMENT, List.of("negative"));
    }
}
