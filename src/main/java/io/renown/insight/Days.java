package io.renown.insight;

import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A span of whole days in the tenant's time zone, both ends included. */
public record Days(LocalDate from, LocalDate to) {

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " comes after " + to);
        }
    }

    public long count() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days, up to the day before these. */
    public Days before() {
        return new Days(from.minusDays(count()), from.minusDays(1));
    }

    /** The reviews of the filter that were published in these days. */
    public ReviewFilter of(ReviewFilter filter) {
        return filter.with(FilterField.SINCE, List.of(from.toString())).with(FilterField.UNTIL, List.of(to.toString()));
    }
}
