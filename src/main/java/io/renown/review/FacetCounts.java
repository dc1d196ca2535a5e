package io.renown.review;

import com.github.benmanes.caffeine.cache.Ticker;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How often each value of a field stands in the reviews of a filter, by the values of the index.
 *
 * <p>Counting looks at every review of the filter, so what it costs grows with their number. Counts that took long are
 * kept: while fresh they answer as they are, after that they answer once more while they are counted anew. Small
 * tenants and narrow filters are always counted on the spot.
 */
@Component
class FacetCounts {

    private static final int VALUES = 50;

    /** Brands are counted with those below them, topics with those that count as the same: none may be missing. */
    private static final int BRANDS = 10_000;

    private final EntityManager entities;
    private final FilterNames filterNames;
    private final FilterPredicates filterPredicates;
    private final KeptCounts<FilterField, Map<String, Long>> kept;

    /**
     * @param dear counts that took longer are kept
     * @param fresh for so long
     */
    @Autowired
    FacetCounts(
            EntityManager entities,
            FilterNames filterNames,
            FilterPredicates filterPredicates,
            PlatformTransactionManager transactions,
            @Value("${renown.facets.dear:15ms}") Duration dear,
            @Value("${renown.facets.fresh:5s}") Duration fresh) {
        this(entities, filterNames, filterPredicates, transactions, dear, fresh, Ticker.systemTicker());
    }

    FacetCounts(
            EntityManager entities,
            FilterNames filterNames,
            FilterPredicates filterPredicates,
            PlatformTransactionManager transactions,
            Duration dear,
            Duration fresh,
            Ticker ticker) {
        this.entities = entities;
        this.filterNames = filterNames;
        this.filterPredicates = filterPredicates;
        this.kept = new KeptCounts<>(transactions, dear, fresh, ticker);
    }

    /** In a transaction of the caller; the most frequent values first, at most {@link #VALUES}. */
    Map<FilterField, Map<String, Long>> of(ReviewFilter filter, Set<FilterField> fields, FilterNames.Names names) {
        Map<FilterField, Map<String, Long>> counts = new EnumMap<>(FilterField.class);
        Set<FilterField> unknown = EnumSet.noneOf(FilterField.class);
        for (FilterField field : fields) {
            kept.find(filter, names, field, () -> count(filter, EnumSet.of(field), filterNames.open()))
                    .ifPresentOrElse(known -> counts.put(field, known), () -> unknown.add(field));
        }
        if (!unknown.isEmpty()) {
            counts.putAll(count(filter, unknown, names));
        }
        return counts;
    }

    private Map<FilterField, Map<String, Long>> count(
            ReviewFilter filter, Set<FilterField> fields, FilterNames.Names names) {
        long began = kept.now();
        var query = Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> filterPredicates.of(predicates, filter, names))
                .totalHitCountThreshold(1);
        for (FilterField field : fields) {
            if (field == FilterField.RATING) {
                query.aggregation(
                        starsKey(),
                        aggregations -> aggregations
                                .terms()
                                .field(IndexField.STARS, Integer.class)
                                .maxTermCount(6));
            } else {
                query.aggregation(
                        key(field),
                        aggregations -> aggregations
                                .terms()
                                .field(indexField(field), String.class)
                                .maxTermCount(
                                        field == FilterField.BRAND || field == FilterField.TOPIC ? BRANDS : VALUES));
            }
        }
        var found = query.fetch(0);
        Map<FilterField, Map<String, Long>> counts = fields.stream()
                .collect(Collectors.toMap(
                        field -> field,
                        field -> field == FilterField.RATING
                                ? FacetNames.stars(found.aggregation(starsKey()))
                                : found.aggregation(key(field))));
        long took = kept.now() - began;
        counts.forEach((field, values) -> kept.keep(filter, names, field, values, took));
        return counts;
    }

    private static AggregationKey<Map<Integer, Long>> starsKey() {
        return AggregationKey.of("RATING");
    }

    private static AggregationKey<Map<String, Long>> key(FilterField field) {
        return AggregationKey.of(field.name());
    }

    private static String indexField(FilterField field) {
        String name = field.syntax();
        if (!IndexField.KEYWORDS.contains(name)) {
            throw Problem.invalid("facet", name);
        }
        return name;
    }
}
