package io.renown.insight;

import io.renown.review.filter.ReviewFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which ratings a platform is assumed to count, each alike. */
public enum RatingSpan {
    /** All that were ever given: the plain mean. */
    EVER,
    /** Those of the last twelve months alone. */
    YEAR,
    /** Those of the last three months alone. */
    QUARTER;

    /**
     * What a rule may lie between that is not known: platforms that keep theirs to themselves say that new ratings weigh more
     * than old ones, of which the first of these is the one end and the last the other.
     */
    static final List<RatingSpan> ASSUMED = List.of(EVER, YEAR, QUARTER);

    /** Up to today; empty for all days. */
    public Optional<Days> days(LocalDate today) {
        return switch (this) {
            case EVER -> Optional.empty();
            case YEAR -> Optional.of(new Days(today.minusYears(1).plusDays(1), today));
            case QUARTER -> Optional.of(new Days(today.minusMonths(3).plusDays(1), today));
        };
    }

    /** The reviews of the filter whose ratings count. */
    public ReviewFilter of(ReviewFilter filter, LocalDate today) {
        return days(today).map(days -> days.of(filter)).orElse(filter);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
