package io.renown.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often each value of a field stands in the reviews of a filter, by the values of the index.
 *
 * <p>Counting looks at every review of the filter, so what it costs grows with their number. Counts that took long are
 * kept: while fresh they answer as they are, after that they answer once more while they are counted anew. Small
 * tenants and narrow filters are always counted on the spot.
 */
@Component
class FacetCounts {

    private static final Logger log = LoggerFactory.getLogger(FacetCounts.class);

    private static final int VALUES = 50;

    /** Brands are counted with those below them, so that none may be missing. */
    private static final int BRANDS = 10_000;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final EntityManager entities;
    private final FilterNames filterNames;
    private final FilterPredicates filterPredicates;
    private final TransactionTemplate reading;
    private final Duration dear;
    private final Duration fresh;
    private final Ticker ticker;
    private final Cache<Key, Kept> kept;

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
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.dear = dear;
        this.fresh = fresh;
        this.ticker = ticker;
        this.kept = Caffeine.newBuilder()
                .maximumSize(5_000)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    /**
     * All that decides what is counted.
     *
     * @param memberId of the actor where the filter says {@code assignee:me}, else null
     */
    private record Key(
            int tenantId, BrandScope brands, @Nullable Long memberId, ReviewFilter filter, FilterField field) {

        static Key of(ReviewFilter filter, FilterField field) {
            Actor actor = TenantContext.actor();
            boolean byMember = filter.clauses().stream().anyMatch(clause -> clause.field() == FilterField.ASSIGNEE);
            return new Key(
                    TenantContext.tenantId(), actor.brandScope(), byMember ? actor.memberId() : null, filter, field);
        }
    }

    /** @param at by the ticker, in nanoseconds */
    private record Kept(Map<String, Long> counts, long at, AtomicBoolean renewing) {}

    /** In a transaction of the caller; the most frequent values first, at most {@link #VALUES}. */
    Map<FilterField, Map<String, Long>> of(ReviewFilter filter, Set<FilterField> fields, FilterNames.Names names) {
        Map<FilterField, Map<String, Long>> counts = new EnumMap<>(FilterField.class);
        Set<FilterField> unknown = EnumSet.noneOf(FilterField.class);
        for (FilterField field : fields) {
            Kept known = kept.getIfPresent(Key.of(filter, field));
            if (known == null) {
                unknown.add(field);
                continue;
            }
            counts.put(field, known.counts);
            if (ticker.read() - known.at > fresh.toNanos() && known.renewing.compareAndSet(false, true)) {
                renew(filter, field, known);
            }
        }
        if (!unknown.isEmpty()) {
            counts.putAll(count(filter, unknown, names));
        }
        return counts;
    }

    private void renew(ReviewFilter filter, FilterField field, Kept old) {
        int tenantId = TenantContext.tenantId();
        Actor actor = TenantContext.actor();
        Thread.ofVirtual().name("facet-renewal").start(() -> {
            try {
                TenantContext.runAs(
                        tenantId,
                        actor,
                        () -> reading.executeWithoutResult(
                                status -> count(filter, EnumSet.of(field), filterNames.open())));
            } catch (RuntimeException e) {
                log.warn("the {} facet of tenant {} could not be counted anew", field.syntax(), tenantId, e);
                old.renewing.set(false);
            }
        });
    }

    private Map<FilterField, Map<String, Long>> count(
            ReviewFilter filter, Set<FilterField> fields, FilterNames.Names names) {
        long began = ticker.read();
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
                                .maxTermCount(field == FilterField.BRAND ? BRANDS : VALUES));
            }
        }
        var found = query.fetch(0);
        Map<FilterField, Map<String, Long>> counts = fields.stream()
                .collect(Collectors.toMap(
                        field -> field,
                        field -> field == FilterField.RATING
                                ? FacetNames.stars(found.aggregation(starsKey()))
                                : found.aggregation(key(field))));
        long ended = ticker.read();
        if (ended - began > dear.toNanos()) {
            counts.forEach(
                    (field, values) -> kept.put(Key.of(filter, field), new Kept(values, ended, new AtomicBoolean())));
        } else { // the one before was dear for another reason: a portal that has just started, a busy machine
            fields.forEach(field -> kept.invalidate(Key.of(filter, field)));
        }
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
