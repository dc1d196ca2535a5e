package io.renown.insight.known;

import io.renown.insight.Measure;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a trend follows: the same measure of the same reviews has the same key, by whatever page it is seen.
 *
 * @param brandId whose reviews it is made of, sub-brands included; null for all of the tenant
 * @param key unique among the tenant's series
 */
record AnomalySeries(@Nullable Long brandId, String key) {

    static final int LONGEST_KEY = 255;

    /** @param filter without days and brand */
    static AnomalySeries of(@Nullable Long brandId, Measure measure, @Nullable Aspect aspect, ReviewFilter filter) {
        List<FilterClause> sorted = filter.clauses().stream()
                .filter(clause -> clause.field() != FilterField.BRAND)
                .sorted(Comparator.comparing(FilterClause::field).thenComparing(FilterClause::syntax))
                .toList();
        String of = sorted.stream().map(FilterClause::syntax).collect(Collectors.joining(" "));
        String what = measure.slug() + (aspect == null ? "" : ":" + aspect.slug());
        String whose = brandId == null ? "all" : Tsid.format(brandId);
        return new AnomalySeries(brandId, (what + " of " + whose + " " + of).strip());
    }
}
