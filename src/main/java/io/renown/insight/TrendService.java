package io.renown.insight;

import io.renown.review.ReviewStats;
import io.renown.review.ReviewStats.Bucket;
import io.renown.review.ReviewStats.Interval;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a measure went day by day or week by week, and where it left what was to be expected. */
@Service
public class TrendService {

    /** Longer spans are shown by the week. */
    private static final int MOST_DAYS = 100;

    private static final Expectation BY_DAY = new Expectation(DayOfWeek.values().length, 8);
    private static final Expectation BY_WEEK = new Expectation(1, 12);

    private final ReviewStats stats;
    private final TenantDirectory tenants;
    private final Clock clock;

    TrendService(ReviewStats stats, TenantDirectory tenants, Clock clock) {
        this.stats = stats;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * @param filter without days
     * @param aspect for {@link Measure#ASPECT}
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Trend trend(ReviewFilter filter, LocalDate from, LocalDate to, Measure measure, @Nullable Aspect aspect) {
        Days days = new Days(from, to);
        Interval interval = days.count() > MOST_DAYS ? Interval.WEEK : Interval.DAY;
        Expectation expectation = interval == Interval.WEEK ? BY_WEEK : BY_DAY;
        List<Days> buckets = buckets(days, interval, expectation.history());
        List<ReviewFilter> wanted = filters(filter, measure, aspect);
        List<List<Bucket>> series = stats.timeseries(
                wanted, interval, buckets.getFirst().from(), buckets.getLast().to());
        long[][] counts = new long[series.size()][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = series.get(i).stream().mapToLong(Bucket::reviews).toArray();
        }
        TrendSeries made = new TrendSeries(measure, expectation, buckets, counts, today());
        List<Trend.Point> points = made.points();
        long reviews = points.stream().mapToLong(Trend.Point::reviews).sum();
        return new Trend(measure, aspect, days, interval, reviews, points, made.anomalies(points));
    }

    private LocalDate today() {
        ZoneId zone = ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone());
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** @param hours of the week in which the reviews that the measure counts were written, as {@link #weekHours} */
    public record Page(Trend trend, Map<String, Long> hours) {}

    /** Both in one transaction, which reads the tenant once. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Page page(ReviewFilter filter, LocalDate from, LocalDate to, Measure measure, @Nullable Aspect aspect) {
        Trend trend = trend(filter, from, to, measure, aspect);
        return new Page(
                trend, trend.reviews() == 0 ? Map.of() : weekHours(filter.and(counted(measure, aspect)), from, to));
    }

    /** Hours of the week, by the value of the filter field {@code hour}. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Map<String, Long> weekHours(ReviewFilter filter, LocalDate from, LocalDate to) {
        return stats.weekHours(filter, from, to);
    }

    /** Whole buckets inside the days, and the history before them. */
    private static List<Days> buckets(Days days, Interval interval, int history) {
        List<Days> buckets = new ArrayList<>();
        if (interval == Interval.DAY) {
            for (LocalDate day = days.from().minusDays(history); !day.isAfter(days.to()); day = day.plusDays(1)) {
                buckets.add(new Days(day, day));
            }
            return buckets;
        }
        LocalDate monday = days.from().with(java.time.temporal.TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday.minusWeeks(history);
                !week.plusDays(6).isAfter(days.to());
                week = week.plusWeeks(1)) {
            buckets.add(new Days(week, week.plusDays(6)));
        }
        return buckets;
    }

    /** One of all reviews the measure is of and, for shares, one of those it counts; for stars one of each. */
    static List<ReviewFilter> filters(ReviewFilter filter, Measure measure, @Nullable Aspect aspect) {
        return switch (measure) {
            case REVIEWS -> List.of(filter);
            case STARS ->
                IntStream.rangeClosed(1, 5)
                        .mapToObj(stars -> filter.with(FilterField.RATING, List.of(Integer.toString(stars))))
                        .toList();
            case NEGATIVE, ASPECT -> List.of(filter, filter.and(counted(measure, aspect)));
        };
    }

    /** The reviews that a measure counts. */
    public static ReviewFilter counted(Measure measure, @Nullable Aspect aspect) {
        return switch (measure) {
            case REVIEWS -> ReviewFilter.ALL;
            case STARS -> ReviewFilter.ALL.with(FilterField.RATING, List.of("1", "2", "3", "4", "5"));
            case NEGATIVE -> ReviewFilter.ALL.with(FilterField.SENTIMENT, List.of("negative"));
            case ASPECT ->
                ReviewFilter.ALL.with(FilterField.ASPECT, List.of((aspect == null ? "any" : aspect.slug()) + "-"));
        };
    }
}
