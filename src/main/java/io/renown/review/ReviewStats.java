package io.renown.review;

import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.data.Range;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures over the reviews of a filter, each of which can be had again as a list by that filter. */
@Service
public class ReviewStats {

    /** The most buckets of one series. */
    public static final int MOST_BUCKETS = 750;

    private static final AggregationKey<Map<Integer, Long>> STARS = AggregationKey.of("stars");
    private static final AggregationKey<Map<String, Long>> SENTIMENT = AggregationKey.of("sentiment");
    private static final AggregationKey<Map<String, Long>> REPLY = AggregationKey.of("reply");
    private static final AggregationKey<Map<String, Long>> QUARTERS = AggregationKey.of("quarters");
    private static final AggregationKey<Map<Range<Instant>, Long>> TIME = AggregationKey.of("time");

    private final EntityManager entities;
    private final FilterNames filterNames;
    private final FilterPredicates filterPredicates;
    private final TenantDirectory tenants;

    ReviewStats(
            EntityManager entities,
            FilterNames filterNames,
            FilterPredicates filterPredicates,
            TenantDirectory tenants) {
        this.entities = entities;
        this.filterNames = filterNames;
        this.filterPredicates = filterPredicates;
        this.tenants = tenants;
    }

    /**
     * @param byStars 1-5 of the normalised rating, 0 without one; scales are not averaged
     * @param bySentiment {@code positive}, {@code neutral}, {@code negative}
     */
    public record Summary(long total, Map<Integer, Long> byStars, Map<String, Long> bySentiment, long replied) {}

    /** @param from first day, in the tenant's time zone */
    public record Bucket(LocalDate from, long reviews) {}

    /** Width of the buckets of a series. */
    public enum Interval {
        DAY,
        WEEK,
        MONTH;

        LocalDate next(LocalDate day) {
            return switch (this) {
                case DAY -> day.plusDays(1);
                case WEEK -> day.plusWeeks(1);
                case MONTH -> day.plusMonths(1);
            };
        }

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(java.time.DayOfWeek.MONDAY);
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Summary summary(ReviewFilter filter) {
        FilterNames.Names names = filterNames.open();
        SearchResult<?> found = Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> filterPredicates.of(predicates, filter, names))
                .aggregation(
                        STARS,
                        a -> a.terms().field(IndexField.STARS, Integer.class).maxTermCount(6))
                .aggregation(
                        SENTIMENT,
                        a -> a.terms().field(IndexField.SENTIMENT, String.class).maxTermCount(3))
                .aggregation(
                        REPLY,
                        a -> a.terms()
                                .field(IndexField.REPLY, String.class)
                                .maxTermCount(2 + ReplyMark.values().length))
                .fetch(0);
        return new Summary(
                found.total().hitCount(),
                new TreeMap<>(found.aggregation(STARS)),
                found.aggregation(SENTIMENT),
                found.aggregation(REPLY).getOrDefault("replied", 0L));
    }

    /**
     * How many reviews were published in each bucket of the days from {@code from} to {@code to}, both included.
     *
     * @throws Problem {@code series-length} beyond {@link #MOST_BUCKETS} buckets
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Bucket> timeseries(ReviewFilter filter, Interval interval, LocalDate from, LocalDate to) {
        return timeseries(List.of(filter), interval, from, to).getFirst();
    }

    /** As {@link #timeseries(ReviewFilter, Interval, LocalDate, LocalDate)}, of each filter in the order given. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<List<Bucket>> timeseries(List<ReviewFilter> filters, Interval interval, LocalDate from, LocalDate to) {
        ZoneId zone = zone();
        Map<LocalDate, Range<Instant>> ranges = new LinkedHashMap<>();
        for (LocalDate day = interval.start(from); !day.isAfter(to); day = interval.next(day)) {
            if (ranges.size() == MOST_BUCKETS) {
                throw Problem.invalid("series-length", MOST_BUCKETS);
            }
            ranges.put(
                    day,
                    Range.canonical(
                            day.atStartOfDay(zone).toInstant(),
                            interval.next(day).atStartOfDay(zone).toInstant()));
        }
        FilterNames.Names names = filterNames.open();
        return filters.stream().map(filter -> series(filter, ranges, names)).toList();
    }

    /**
     * How many reviews were published in each hour of the week, over the days from {@code from} to {@code to}.
     *
     * @return by the value of the filter field {@code hour}; hours without a review are left out
     * @throws Problem {@code series-length} beyond {@link #MOST_BUCKETS} days
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Map<String, Long> weekHours(ReviewFilter filter, LocalDate from, LocalDate to) {
        if (from.plusDays(MOST_BUCKETS).isBefore(to)) {
            throw Problem.invalid("series-length", MOST_BUCKETS);
        }
        FilterNames.Names names = filterNames.open();
        Map<String, Long> week = new TreeMap<>();
        WeekHours.byOffset(from, to, zone())
                .forEach((offset, spans) -> quarters(filter, spans, names)
                        .forEach((quarter, count) -> week.merge(WeekHours.hourOf(quarter, offset), count, Long::sum)));
        return week;
    }

    private Map<String, Long> quarters(ReviewFilter filter, List<Range<Instant>> spans, FilterNames.Names names) {
        return Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> predicates.and(
                        filterPredicates.of(predicates, filter, names), FilterPredicate.within(predicates, spans)))
                .totalHitCountThreshold(1)
                .aggregation(
                        QUARTERS,
                        a -> a.terms()
                                .field(IndexField.WEEK_QUARTER, String.class)
                                .maxTermCount(WeekHours.QUARTERS))
                .fetch(0)
                .aggregation(QUARTERS);
    }

    private List<Bucket> series(ReviewFilter filter, Map<LocalDate, Range<Instant>> ranges, FilterNames.Names names) {
        Map<Range<Instant>, Long> counts = counts(filter, ranges.values(), names);
        List<Bucket> series = new ArrayList<>();
        ranges.forEach((day, range) -> series.add(new Bucket(day, counts.getOrDefault(range, 0L))));
        return series;
    }

    private Map<Range<Instant>, Long> counts(
            ReviewFilter filter, Collection<Range<Instant>> ranges, FilterNames.Names names) {
        if (ranges.isEmpty()) {
            return Map.of();
        }
        return Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> predicates.and(
                        filterPredicates.of(predicates, filter, names),
                        predicates.range().field(IndexField.PUBLISHED_AT).range(whole(ranges))))
                .totalHitCountThreshold(1)
                .aggregation(
                        TIME,
                        a -> a.range()
                                .field(IndexField.PUBLISHED_AT, Instant.class)
                                .ranges(ranges))
                .fetch(0)
                .aggregation(TIME);
    }

    /** From the first to the last: what lies outside need not be looked at. */
    private static Range<Instant> whole(Collection<Range<Instant>> ranges) {
        Instant from = ranges.iterator().next().lowerBoundValue().orElseThrow();
        Instant to = from;
        for (Range<Instant> range : ranges) {
            to = range.upperBoundValue().orElseThrow();
        }
        return Range.canonical(from, to);
    }

    private ZoneId zone() {
        return ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone());
    }
}
