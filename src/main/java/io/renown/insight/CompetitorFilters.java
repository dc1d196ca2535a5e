package io.renown.insight;

import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.filter.Whose;
import java.util.Collection;
import java.util.List;

/** What is asked of competitors, where a page asks it of the own reviews. */
public final class CompetitorFilters {

    private CompetitorFilters() {}

    /** The same of all competitors: a listing that is chosen is an own one, so that falls away. */
    public static ReviewFilter ofAll(ReviewFilter own) {
        return own.with(FilterField.LISTING, List.of()).and(only());
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
