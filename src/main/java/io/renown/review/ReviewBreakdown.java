package io.renown.review;

import com.github.benmanes.caffeine.cache.Ticker;
import io.renown.platform.PlatformCatalog;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.TypedSearchAggregationFactory;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the reviews of a filter spread over the values of some fields: exact, by the index, and by the very predicates of the
 * inbox, so that each number can be had again as a list.
 */
@Service
public class ReviewBreakdown {

    /** More values than any field but articles has; the rarest beyond are left out. */
    public static final int MOST_VALUES = 2_000;

    private static final AggregationKey<Map<Integer, Long>> STARS = AggregationKey.of("stars");
    private static final AggregationKey<Map<String, Map<Integer, Long>>> RATINGS = AggregationKey.of("ratings");

    /** A field whose values are counted; values as the field syntax writes them. */
    public enum Dimension {
        /** {@code 1} to {@code 5}, {@code none} without a rating. */
        STARS(IndexField.STARS),
        /** Reviews by aspect and polarity: {@code taste+}, {@code taste=}, {@code taste-}. */
        ASPECT(IndexField.ASPECT_POLARITY),
        /** By raw id and the review's sentiment, {@code 1742+}: what counts as one is for the caller to add up. */
        TOPIC(IndexField.TOPIC_POLARITY),
        SENTIMENT(IndexField.SENTIMENT),
        /** Reviews that may not be genuine: {@code yes} from the grade medium on, grades, and what they rest on. */
        SUSPECTED(IndexField.SUSPECTED),
        SKU(IndexField.SKU),
        VARIANT(IndexField.VARIANT),
        CARRIER(IndexField.CARRIER),
        /** {@code new}, {@code returning}, {@code unknown}. */
        CUSTOMER(IndexField.CUSTOMER),
        PLATFORM(IndexField.PLATFORM),
        /** {@code public-square} and the others: that of the review's platform. */
        FIELD(IndexField.PLATFORM),
        COUNTRY(IndexField.COUNTRY),
        LANGUAGE(IndexField.LANGUAGE),
        /** By ref. */
        LISTING(IndexField.LISTING),
        /** Those with a rating, by ref of the listing and star: {@link #rating}. */
        RATING(IndexField.LISTING),
        /** By id of the brand itself, sub-brands apart. */
        BRAND(IndexField.BRAND);

        private final String field;

        Dimension(String field) {
            this.field = field;
        }

        /** The value of {@link #RATING} for a listing and 1 to 5 stars. */
        public static String rating(String ref, int stars) {
            return ref + "/" + stars;
        }

        private AggregationKey<Map<String, Long>> key() {
            return AggregationKey.of(name());
        }
    }

    /** @param values of each dimension asked for: the most frequent first, each with how many reviews have it */
    public record Spread(long total, Map<Dimension, Map<String, Long>> values) {

        /** Reviews with the value; 0 for one that none has. */
        public long count(Dimension dimension, String value) {
            return of(dimension).getOrDefault(value, 0L);
        }

        public Map<String, Long> of(Dimension dimension) {
            return values.getOrDefault(dimension, Map.of());
        }
    }

    private final EntityManager entities;
    private final FilterNames filterNames;
    private final FilterPredicates filterPredicates;
    private final PlatformCatalog platforms;
    private final KeptCounts<Set<Dimension>, Spread> kept;

    /**
     * @param dear what took longer to count is kept, see decision record 15
     * @param fresh for so long
     */
    ReviewBreakdown(
            EntityManager entities,
            FilterNames filterNames,
            FilterPredicates filterPredicates,
            PlatformCatalog platforms,
            PlatformTransactionManager transactions,
            @Value("${renown.breakdown.dear:50ms}") Duration dear,
            @Value("${renown.breakdown.fresh:5s}") Duration fresh) {
        this.entities = entities;
        this.filterNames = filterNames;
        this.filterPredicates = filterPredicates;
        this.platforms = platforms;
        this.kept = new KeptCounts<>(transactions, dear, fresh, Ticker.systemTicker());
    }

    /** Of each filter, in the order given; one question to the index for each, at most: dear answers are kept for seconds. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Spread> of(List<ReviewFilter> filters, Set<Dimension> dimensions) {
        FilterNames.Names names = filterNames.open();
        Set<Dimension> counted = Set.copyOf(dimensions);
        return filters.stream().map(filter -> spread(filter, counted, names)).toList();
    }

    private Spread spread(ReviewFilter filter, Set<Dimension> dimensions, FilterNames.Names names) {
        return kept.find(filter, names, dimensions, () -> count(filter, dimensions, filterNames.open()))
                .orElseGet(() -> count(filter, dimensions, names));
    }

    private Spread count(ReviewFilter filter, Set<Dimension> dimensions, FilterNames.Names names) {
        long began = kept.now();
        var query = Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> filterPredicates.of(predicates, filter, names));
        for (Dimension dimension : dimensions) {
            switch (dimension) {
                case STARS -> query.aggregation(STARS, ReviewBreakdown::stars);
                case RATING ->
                    query.aggregation(
                            RATINGS,
                            a -> a.terms()
                                    .field(dimension.field, String.class)
                                    .value(stars(a))
                                    .maxTermCount(MOST_VALUES));
                default ->
                    query.aggregation(
                            dimension.key(),
                            a -> a.terms().field(dimension.field, String.class).maxTermCount(MOST_VALUES));
            }
        }
        var found = query.fetch(0);
        Map<Dimension, Map<String, Long>> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            values.put(
                    dimension,
                    switch (dimension) {
                        case STARS -> FacetNames.stars(found.aggregation(STARS));
                        case FIELD -> byField(found.aggregation(dimension.key()));
                        case RATING -> ratings(found.aggregation(RATINGS), names.listingRefs());
                        case LISTING -> named(found.aggregation(dimension.key()), names.listingRefs());
                        default -> found.aggregation(dimension.key());
                    });
        }
        Spread spread = new Spread(found.total().hitCount(), values);
        kept.keep(filter, names, dimensions, spread, kept.now() - began);
        return spread;
    }

    private static AggregationFinalStep<Map<Integer, Long>> stars(TypedSearchAggregationFactory<?> aggregations) {
        return aggregations.terms().field(IndexField.STARS, Integer.class).maxTermCount(6);
    }

    private static Map<String, Long> ratings(Map<String, Map<Integer, Long>> byListing, Map<String, String> names) {
        Map<String, Long> ratings = new HashMap<>();
        byListing.forEach((id, byStars) -> {
            String name = names.get(id);
            if (name != null) {
                byStars.forEach((stars, count) -> {
                    if (stars > 0) {
                        ratings.put(Dimension.rating(name, stars), count);
                    }
                });
            }
        });
        return ratings;
    }

    /** A review lies on one platform, and a platform in one field: what is summed up counts none twice. */
    private Map<String, Long> byField(Map<String, Long> byPlatform) {
        Map<String, Long> sums = new HashMap<>();
        byPlatform.forEach((slug, count) -> platforms
                .find(slug)
                .ifPresent(platform -> sums.merge(platform.field().slug(), count, Long::sum)));
        return FacetNames.mostFrequentFirst(sums);
    }

    /** A listing erased a moment ago has no name any more. */
    private static Map<String, Long> named(Map<String, Long> counts, Map<String, String> names) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((id, count) -> {
            String name = names.get(id);
            if (name != null) {
                named.put(name, count);
            }
        });
        return named;
    }
}
