package io.renown.insight;

import io.renown.insight.TrendParts.Change;
import io.renown.insight.TrendParts.Row;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A measure by the values of one field, beside as many days before: two questions to the index, four for shares, ten for stars. */
@Service
public class TrendPartsService {

    static final int MOST_ROWS = 12;

    private final ReviewBreakdown breakdown;
    private final BrandService brands;

    TrendPartsService(ReviewBreakdown breakdown, BrandService brands) {
        this.breakdown = breakdown;
        this.brands = brands;
    }

    /**
     * @param filter without days
     * @param aspect for {@link Measure#ASPECT}
     * @param dimension with a filter field of its name; brands are those below the brand of the filter, sub-brands included
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public TrendParts parts(
            ReviewFilter filter,
            LocalDate from,
            LocalDate to,
            Measure measure,
            @Nullable Aspect aspect,
            Dimension dimension) {
        Days days = new Days(from, to);
        List<ReviewFilter> wanted = TrendService.filters(filter, measure, aspect);
        List<Spread> spreads = breakdown.of(
                Stream.concat(wanted.stream().map(days::of), wanted.stream().map(days.before()::of))
                        .toList(),
                Set.of(dimension));
        BrandTree tree = dimension == Dimension.BRAND ? brands.tree() : new BrandTree(List.of());
        Map<String, long[]> counts = new TreeMap<>();
        for (int i = 0; i < spreads.size(); i++) {
            int column = i;
            spreads.get(i)
                    .of(dimension)
                    .forEach((value, count) -> names(dimension, value, filter, tree)
                            .forEach(name ->
                                    counts.computeIfAbsent(name, any -> new long[spreads.size()])[column] += count));
        }
        List<Row> rows = counts.entrySet().stream()
                .map(entry -> row(measure, entry.getKey(), name(dimension, entry.getKey(), tree), entry.getValue()))
                .filter(row -> row.reviews() > 0)
                .sorted(Comparator.comparingLong((Row row) -> -row.reviews()).thenComparing(Row::value))
                .toList();
        return new TrendParts(dimension, rows.stream().limit(MOST_ROWS).toList(), rows.size() > MOST_ROWS);
    }

    /** A review of a brand counts for those above it too, up to the one in view, which is no part of itself. */
    private static List<String> names(Dimension dimension, String value, ReviewFilter filter, BrandTree tree) {
        if (dimension != Dimension.BRAND) {
            return List.of(value);
        }
        List<String> path = tree.pathTo(Long.parseLong(value)).stream()
                .map(BrandDetails::key)
                .toList();
        return filter.find(FilterField.BRAND)
                .map(FilterClause::values)
                .map(inView -> path.subList(path.indexOf(inView.getFirst()) + 1, path.size()))
                .orElse(path);
    }

    private static String name(Dimension dimension, String value, BrandTree tree) {
        return dimension == Dimension.BRAND
                ? tree.findByKey(value).map(BrandDetails::name).orElse(value)
                : value;
    }

    /** @param counts one for each filter of the measure, and then the same of the days before */
    private static Row row(Measure measure, String value, String name, long[] counts) {
        return switch (measure) {
            case REVIEWS -> {
                Change change = changeOfCounts(counts[0], counts[1]);
                yield new Row(value, name, counts[0], counts[0], counts[0], counts[1], counts[1], change);
            }
            case STARS -> {
                StarMean now = StarMean.of(java.util.Arrays.copyOfRange(counts, 0, 5));
                StarMean before = StarMean.of(java.util.Arrays.copyOfRange(counts, 5, 10));
                yield new Row(
                        value,
                        name,
                        now.ratings(),
                        now.ratings(),
                        now.value(),
                        before.ratings(),
                        before.ratings() == 0 ? Double.NaN : before.value(),
                        change(
                                now.isOfFew() || before.isOfFew(),
                                now.differsFrom(before),
                                now.value(),
                                before.value()));
            }
            case NEGATIVE, ASPECT -> {
                // A review that came in between two questions counts in one alone.
                Share now = new Share(Math.min(counts[1], counts[0]), counts[0]);
                Share before = new Share(Math.min(counts[3], counts[2]), counts[2]);
                yield new Row(
                        value,
                        name,
                        now.whole(),
                        now.part(),
                        now.value(),
                        before.part(),
                        before.whole() == 0 ? Double.NaN : before.value(),
                        change(
                                now.isOfFew() || before.isOfFew(),
                                now.differsFrom(before),
                                now.value(),
                                before.value()));
            }
        };
    }

    /** By their square roots, where chance is as large for few as for many (Anscombe, 1948). */
    static Change changeOfCounts(long now, long before) {
        double deviations = (StrictMath.sqrt(now + 0.375) - StrictMath.sqrt(before + 0.375)) * StrictMath.sqrt(2);
        return change(now + before < Share.FEW, Math.abs(deviations) > 1.959964, now, before);
    }

    private static Change change(boolean few, boolean differs, double now, double before) {
        if (few) {
            return Change.FEW;
        }
        if (!differs) {
            return Change.SAME;
        }
        return now > before ? Change.UP : Change.DOWN;
    }
}
