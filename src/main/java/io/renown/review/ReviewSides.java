package io.renown.review;

import com.github.benmanes.caffeine.cache.Ticker;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.filter.Whose;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many of the own reviews and how many of competitors' a filter finds, by one question to the index for both: looking
 * for words is what takes long, so each is looked for once, and what was found is told apart by its listing.
 */
@Service
public class ReviewSides {

    private static final AggregationKey<Map<String, Long>> LISTINGS = AggregationKey.of("listings");

    private final EntityManager entities;
    private final FilterNames filterNames;
    private final FilterPredicates filterPredicates;
    private final KeptCounts<List<ReviewFilter>, List<Sides>> kept;

    /**
     * @param dear what took longer to count is kept, see decision record 15
     * @param fresh for so long
     */
    ReviewSides(
            EntityManager entities,
            FilterNames filterNames,
            FilterPredicates filterPredicates,
            PlatformTransactionManager transactions,
            @Value("${renown.breakdown.dear:50ms}") Duration dear,
            @Value("${renown.breakdown.fresh:5s}") Duration fresh) {
        this.entities = entities;
        this.filterNames = filterNames;
        this.filterPredicates = filterPredicates;
        this.kept = new KeptCounts<>(transactions, dear, fresh, Ticker.systemTicker());
    }

    /**
     * @param own what the filter finds
     * @param theirs what it finds among competitors' reviews, listings that it names aside: those are own ones
     */
    public record Sides(long own, long theirs) {}

    /**
     * Of each filter, in the order given; dear answers are kept for seconds.
     *
     * @param filters that do not say whose reviews they mean
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Sides> of(List<ReviewFilter> filters) {
        if (filters.isEmpty()) {
            return List.of();
        }
        List<ReviewFilter> asked = List.copyOf(filters);
        FilterNames.Names names = filterNames.open();
        return kept.find(asked.getFirst(), names, asked, () -> count(asked, filterNames.open()))
                .orElseGet(() -> count(asked, names));
    }

    private List<Sides> count(List<ReviewFilter> filters, FilterNames.Names names) {
        long began = kept.now();
        List<Sides> sides = filters.stream().map(filter -> sides(filter, names)).toList();
        kept.keep(filters.getFirst(), names, filters, sides, kept.now() - began);
        return sides;
    }

    private Sides sides(ReviewFilter filter, FilterNames.Names names) {
        Set<Long> competitors = names.competitorIds();
        Predicate<String> chosen = chosen(filter, names);
        long own = 0;
        long theirs = 0;
        for (Map.Entry<String, Long> found : byListing(filter, names).entrySet()) {
            if (competitors.contains(Long.valueOf(found.getKey()))) {
                theirs += found.getValue();
            } else if (chosen.test(found.getKey())) {
                own += found.getValue();
            }
        }
        return new Sides(own, theirs);
    }

    /** Whether an own listing, by its id, is one that the filter means. */
    private static Predicate<String> chosen(ReviewFilter filter, FilterNames.Names names) {
        Optional<FilterClause> listings = filter.find(FilterField.LISTING);
        if (listings.isEmpty()) {
            return listing -> true;
        }
        Set<String> ids = new HashSet<>(names.listingIds(listings.get().values()));
        return ids::contains;
    }

    private Map<String, Long> byListing(ReviewFilter filter, FilterNames.Names names) {
        ReviewFilter both =
                filter.with(FilterField.LISTING, List.of()).with(FilterField.COMPETITORS, List.of(Whose.WITH));
        return Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> filterPredicates.of(predicates, both, names))
                .totalHitCountThreshold(1)
                .aggregation(
                        LISTINGS,
                        a -> a.terms()
                                .field(IndexField.LISTING, String.class)
                                .maxTermCount(Math.max(1, names.listingRefs().size())))
                .fetch(0)
                .aggregation(LISTINGS);
    }
}
