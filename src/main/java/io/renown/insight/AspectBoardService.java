package io.renown.insight;

import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Aspect by sentiment: two questions to the index, whatever the size. */
@Service
public class AspectBoardService {

    private final ReviewBreakdown breakdown;

    AspectBoardService(ReviewBreakdown breakdown) {
        this.breakdown = breakdown;
    }

    /** @param filter without days */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public AspectBoard board(ReviewFilter filter, LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        List<Spread> spreads = breakdown.of(
                List.of(days.of(filter), days.before().of(filter)), Set.of(Dimension.ASPECT, Dimension.SUSPECTED));
        Spread now = spreads.getFirst();
        Spread before = spreads.getLast();
        List<AspectBoard.Row> rows = Arrays.stream(Aspect.values())
                .map(aspect -> new AspectBoard.Row(aspect, opinions(now, aspect), opinions(before, aspect)))
                .filter(row -> row.now().total() > 0)
                .sorted(Comparator.comparingLong(
                                (AspectBoard.Row row) -> -row.now().negative())
                        .thenComparingLong(row -> -row.now().total())
                        .thenComparing(AspectBoard.Row::aspect))
                .toList();
        return new AspectBoard(days, now.total(), before.total(), now.count(Dimension.SUSPECTED, "yes"), rows);
    }

    static Opinions opinions(Spread spread, Aspect aspect) {
        return new Opinions(
                spread.count(Dimension.ASPECT, aspect.slug() + "+"),
                spread.count(Dimension.ASPECT, aspect.slug() + "="),
                spread.count(Dimension.ASPECT, aspect.slug() + "-"));
    }
}
