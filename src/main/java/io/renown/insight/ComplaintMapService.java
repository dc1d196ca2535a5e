package io.renown.insight;

import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles by complaint: two questions to find the articles, and a small one for each of them. */
@Service
public class ComplaintMapService {

    static final int MOST_ARTICLES = 12;
    static final int MOST_ASPECTS = 10;

    private static final ReviewFilter COMPLAINING = ReviewFilter.ALL.with(FilterField.ASPECT, List.of("any-"));

    private final ReviewBreakdown breakdown;

    ComplaintMapService(ReviewBreakdown breakdown) {
        this.breakdown = breakdown;
    }

    /** @param filter without days */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public ComplaintMap map(ReviewFilter filter, LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        ReviewFilter whole = days.of(filter);
        Spread complaining = breakdown
                .of(List.of(whole.and(COMPLAINING)), Set.of(Dimension.SKU))
                .getFirst();
        long all = breakdown.of(List.of(whole), Set.of()).getFirst().total();
        List<String> articles = complaining.of(Dimension.SKU).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ARTICLES)
                .map(Map.Entry::getKey)
                .toList();
        List<Spread> spreads = breakdown.of(
                articles.stream()
                        .map(sku -> whole.and(ReviewFilter.ALL.with(FilterField.SKU, List.of(sku))))
                        .toList(),
                Set.of(Dimension.ASPECT));
        List<ComplaintMap.Row> rows = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            rows.add(row(articles.get(i), spreads.get(i), complaining.count(Dimension.SKU, articles.get(i))));
        }
        List<Aspect> aspects = aspects(rows);
        int shown = Math.min(aspects.size(), MOST_ASPECTS);
        return new ComplaintMap(
                days,
                new Share(complaining.total(), Math.max(all, complaining.total())),
                aspects.subList(0, shown),
                aspects.size() - shown,
                rows,
                complaining.of(Dimension.SKU).size() - rows.size());
    }

    private static ComplaintMap.Row row(String sku, Spread spread, long complaining) {
        Map<Aspect, Long> byAspect = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            byAspect.put(aspect, spread.count(Dimension.ASPECT, aspect.slug() + "-"));
        }
        // A review that came in between the two questions counts in the second alone.
        return new ComplaintMap.Row(sku, new Share(Math.min(complaining, spread.total()), spread.total()), byAspect);
    }

    private static List<Aspect> aspects(List<ComplaintMap.Row> rows) {
        Map<Aspect, Long> sums = new EnumMap<>(Aspect.class);
        rows.forEach(row -> row.byAspect().forEach((aspect, count) -> sums.merge(aspect, count, Long::sum)));
        return Arrays.stream(Aspect.values())
                .filter(aspect -> sums.getOrDefault(aspect, 0L) > 0)
                .sorted(Comparator.comparingLong(aspect -> -sums.getOrDefault(aspect, 0L)))
                .toList();
    }
}
