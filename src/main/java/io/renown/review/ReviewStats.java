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
        if (ranges.isEmpty()) {
            return List.of();
        }
        FilterNames.Names names = filterNames.open();
        Map<Range<Instant>, Long> counts = Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> filterPredicates.of(predicates, filter, names))
                .aggregation(
                        TIME,
                        a -> a.range()
                                .field(IndexField.PUBLISHED_AT, Instant.class)
                                .ranges(ranges.values()))
                .fetch(0)
                .aggregation(TIME);
        List<Bucket> series = new ArrayList<>();
        ranges.forEach((day, range) -> series.add(new Bucket(day, counts.getOrDefault(range, 0L))));
        return series;
    }

    private ZoneId zone() {
        return ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone());
    }
}
