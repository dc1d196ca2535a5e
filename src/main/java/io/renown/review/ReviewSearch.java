package io.renown.review;

import io.renown.platform.PlatformCatalog;
import io.renown.review.ReviewPage.FacetValue;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.search.EngineText;
import io.renown.search.HitMarker;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists, counts and facets of the reviews that the actor may see. The index decides which and how many; the rows come from
 * the database by id, in one statement.
 */
@Service
public class ReviewSearch {

    private static final int FACET_VALUES = 50;

    private final EntityManager entities;
    private final ReviewRepository reviews;
    private final FilterNames filterNames;
    private final PlatformCatalog platforms;
    private final EngineText engineText;
    private final TenantDirectory tenants;
    private final Clock clock;

    ReviewSearch(
            EntityManager entities,
            ReviewRepository reviews,
            FilterNames filterNames,
            PlatformCatalog platforms,
            EngineText engineText,
            TenantDirectory tenants,
            Clock clock) {
        this.entities = entities;
        this.reviews = reviews;
        this.filterNames = filterNames;
        this.platforms = platforms;
        this.engineText = engineText;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public ReviewPage search(ReviewQuery query) {
        FilterNames.Names names = filterNames.open();
        Cursor cursor = query.cursor() == null ? null : Cursor.read(query.cursor(), query);
        long total = cursor == null || !query.facets().isEmpty() ? -1 : count(query.filter(), names);
        SearchResult<Long> found = fetch(query, cursor, names, total >= 0);
        List<ReviewListItem> items = load(found.hits(), query.filter());
        return new ReviewPage(
                items,
                total >= 0 ? total : found.total().hitCount(),
                facets(found, query, names),
                nextCursor(query, cursor, found, items));
    }

    /** How many reviews match, exactly. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public long count(ReviewFilter filter) {
        return count(filter, filterNames.open());
    }

    /** How many reviews match each filter, in the order given. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Long> count(List<ReviewFilter> filters) {
        FilterNames.Names names = filterNames.open();
        return filters.stream().map(filter -> count(filter, names)).toList();
    }

    /** The ids of at most {@code limit} matching reviews, newest first; for bulk actions on a whole list. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Long> ids(ReviewFilter filter, int limit) {
        FilterNames.Names names = filterNames.open();
        return Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> predicate(predicates, filter, names))
                .sort(sorts -> sorts.field(IndexField.PUBLISHED_AT).desc())
                .fetchHits(limit);
    }

    private long count(ReviewFilter filter, FilterNames.Names names) {
        return Search.session(entities)
                .search(Review.class)
                .where(predicates -> predicate(predicates, filter, names))
                .fetchTotalHitCount();
    }

    private SearchResult<Long> fetch(
            ReviewQuery query, @Nullable Cursor cursor, FilterNames.Names names, boolean totalKnown) {
        boolean byDate = isByDate(query.sort());
        int offset = cursor != null ? cursor.offset() : query.offset();
        var search = Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> cursor != null && byDate
                        ? after(predicates, cursor, query.sort()).must(predicate(predicates, query.filter(), names))
                        : predicate(predicates, query.filter(), names))
                .sort(sorts -> sort(sorts, query));
        for (FilterField field : query.facets()) {
            if (field == FilterField.RATING) {
                search.aggregation(
                        starsKey(),
                        aggregations -> aggregations
                                .terms()
                                .field(IndexField.STARS, Integer.class)
                                .maxTermCount(6));
            } else {
                search.aggregation(
                        key(field),
                        aggregations -> aggregations
                                .terms()
                                .field(indexField(field), String.class)
                                .maxTermCount(FACET_VALUES));
            }
        }
        return totalKnown
                ? search.totalHitCountThreshold(1).fetch(offset, query.limit())
                : search.fetch(offset, query.limit());
    }

    private PredicateFinalStep predicate(
            SearchPredicateFactory predicates, ReviewFilter filter, FilterNames.Names names) {
        return new FilterPredicate(predicates, names, platforms, engineText, zone(filter), clock).of(filter);
    }

    /** Only filters by day need to know the tenant's days. */
    private ZoneId zone(ReviewFilter filter) {
        boolean byDay = filter.clauses().stream()
                .anyMatch(clause -> clause.field() == FilterField.SINCE || clause.field() == FilterField.UNTIL);
        return byDay ? ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone()) : ZoneId.of("UTC");
    }

    /** Reviews behind the cursor in the order of dates: a page deep down costs what the first one costs. */
    private static org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep<?, ?> after(
            SearchPredicateFactory predicates, Cursor cursor, ReviewSort sort) {
        boolean older = sort == ReviewSort.NEWEST;
        var beyond = older
                ? predicates.range().field(IndexField.PUBLISHED_AT).lessThan(cursor.at())
                : predicates.range().field(IndexField.PUBLISHED_AT).greaterThan(cursor.at());
        var sameTime = predicates
                .bool()
                .filter(predicates.match().field(IndexField.PUBLISHED_AT).matching(cursor.at()))
                .filter(
                        older
                                ? predicates.range().field(IndexField.ID).lessThan(cursor.id())
                                : predicates.range().field(IndexField.ID).greaterThan(cursor.id()));
        return predicates.bool().filter(predicates.bool().should(beyond).should(sameTime));
    }

    private static SortFinalStep sort(SearchSortFactory sorts, ReviewQuery query) {
        ReviewSort sort =
                query.sort() == ReviewSort.RELEVANCE && query.filter().words().isEmpty()
                        ? ReviewSort.NEWEST
                        : query.sort();
        SortFinalStep newest = sorts.composite()
                .add(sorts.field(IndexField.PUBLISHED_AT).desc())
                .add(sorts.field(IndexField.ID).desc());
        return switch (sort) {
            case NEWEST -> newest;
            case OLDEST ->
                sorts.composite()
                        .add(sorts.field(IndexField.PUBLISHED_AT).asc())
                        .add(sorts.field(IndexField.ID).asc());
            case LOWEST_RATING ->
                sorts.composite().add(sorts.field(IndexField.STARS).asc()).add(newest);
            case MOST_HELPFUL ->
                sorts.composite().add(sorts.field(IndexField.LIKES).desc()).add(newest);
            case LONGEST ->
                sorts.composite().add(sorts.field(IndexField.LENGTH).desc()).add(newest);
            case RELEVANCE -> sorts.composite().add(sorts.score()).add(newest);
        };
    }

    private List<ReviewListItem> load(List<Long> ids, ReviewFilter filter) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Review> rows =
                reviews.findByIds(ids).stream().collect(Collectors.toMap(Review::id, Function.identity()));
        ListItems listItems = new ListItems(new HitMarker(filter.words()));
        // A row that the index knows and the database no longer has was erased a moment ago.
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(listItems::of)
                .toList();
    }

    private static @Nullable String nextCursor(
            ReviewQuery query, @Nullable Cursor cursor, SearchResult<Long> found, List<ReviewListItem> items) {
        if (found.hits().size() < query.limit() || items.isEmpty()) {
            return null;
        }
        if (isByDate(query.sort())) {
            return Cursor.after(items.getLast()).write(query);
        }
        int next = (cursor == null ? query.offset() : cursor.offset()) + query.limit();
        if (next > ReviewQuery.DEEPEST_OFFSET) {
            throw Problem.invalid("page-offset", ReviewQuery.DEEPEST_OFFSET);
        }
        return Cursor.at(next).write(query);
    }

    private static boolean isByDate(ReviewSort sort) {
        return sort == ReviewSort.NEWEST || sort == ReviewSort.OLDEST;
    }

    private static Map<FilterField, List<FacetValue>> facets(
            SearchResult<Long> found, ReviewQuery query, FilterNames.Names names) {
        Map<FilterField, List<FacetValue>> facets = new EnumMap<>(FilterField.class);
        for (FilterField field : query.facets()) {
            facets.put(
                    field,
                    field == FilterField.RATING
                            ? found.aggregation(starsKey()).entrySet().stream()
                                    .map(e -> new FacetValue(
                                            e.getKey() == 0
                                                    ? "none"
                                                    : e.getKey().toString(),
                                            e.getValue()))
                                    .toList()
                            : named(field, found.aggregation(key(field)), names));
        }
        return facets;
    }

    private static List<FacetValue> named(FilterField field, Map<String, Long> counts, FilterNames.Names names) {
        Map<String, String> known = switch (field) {
            case BRAND -> names.brandKeys();
            case LISTING -> names.listingRefs();
            case LABEL -> names.labelNames();
            case ASSIGNEE -> names.memberEmails();
            default -> Map.of();
        };
        return counts.entrySet().stream()
                .map(e -> new FacetValue(known.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
                .toList();
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
