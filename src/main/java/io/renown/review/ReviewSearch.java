package io.renown.review;

import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.filter.ReviewFilter;
import io.renown.search.HitMarker;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.query.SearchResult;
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

    private final EntityManager entities;
    private final ReviewRepository reviews;
    private final FilterNames filterNames;
    private final FilterPredicates filterPredicates;
    private final FacetCounts facetCounts;
    private final ReviewOrder order;
    private final RecentCounts recentCounts;
    private final ReviewAnalyzer analyzer;

    ReviewSearch(
            EntityManager entities,
            ReviewRepository reviews,
            FilterNames filterNames,
            FilterPredicates filterPredicates,
            FacetCounts facetCounts,
            ReviewOrder order,
            RecentCounts recentCounts,
            ReviewAnalyzer analyzer) {
        this.entities = entities;
        this.reviews = reviews;
        this.filterNames = filterNames;
        this.filterPredicates = filterPredicates;
        this.facetCounts = facetCounts;
        this.order = order;
        this.recentCounts = recentCounts;
        this.analyzer = analyzer;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public ReviewPage search(ReviewQuery query) {
        FilterNames.Names names = filterNames.open();
        Cursor cursor = query.cursor() == null ? null : Cursor.read(query.cursor(), query);
        // Counted apart, the page itself need not look at more reviews than it shows; a search for words looks at all
        // anyway.
        boolean apart = cursor != null || query.filter().words().isEmpty();
        long total = apart ? count(query.filter(), names) : -1;
        SearchResult<Long> found = fetch(query, cursor, names, total >= 0);
        List<ReviewListItem> items = load(found.hits(), query.filter());
        return new ReviewPage(
                items,
                total >= 0 ? total : found.total().hitCount(),
                FacetNames.of(facetCounts.of(query.filter(), query.facets(), names), names),
                nextCursor(query, cursor, found, items));
    }

    /** How many reviews match, exactly. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public long count(ReviewFilter filter) {
        return count(filter, filterNames.open());
    }

    /** How many reviews match each filter, in the order given, exactly. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Long> count(List<ReviewFilter> filters) {
        FilterNames.Names names = filterNames.open();
        return filters.stream()
                .map(filter -> recentCounts.anew(filter, one -> count(one, names)))
                .toList();
    }

    /** As {@link #count(List)}, for numbers at the edge of the eye: as of two seconds ago where counting is dear. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Long> recentCount(List<ReviewFilter> filters) {
        FilterNames.Names names = filterNames.open();
        return filters.stream()
                .map(filter -> recentCounts.of(filter, one -> count(one, names)))
                .toList();
    }

    /** The ids of at most {@code limit} matching reviews, newest first; for bulk actions on a whole list. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Long> ids(ReviewFilter filter, int limit) {
        FilterNames.Names names = filterNames.open();
        return Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> filterPredicates.of(predicates, filter, names))
                .sort(sorts -> sorts.field(IndexField.PUBLISHED_AT).desc())
                .fetchHits(limit);
    }

    /** Of these reviews, at most some hundreds, those that match; in the order given. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<ReviewListItem> among(List<Long> ids, ReviewFilter filter) {
        if (ids.isEmpty()) {
            return List.of();
        }
        FilterNames.Names names = filterNames.open();
        Set<Long> matching = Set.copyOf(Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> predicates
                        .bool()
                        .filter(predicates.id().matchingAny(ids))
                        .filter(filterPredicates.of(predicates, filter, names)))
                .fetchHits(ids.size()));
        return load(ids.stream().filter(matching::contains).toList(), filter);
    }

    private long count(ReviewFilter filter, FilterNames.Names names) {
        return Search.session(entities)
                .search(Review.class)
                .where(predicates -> filterPredicates.of(predicates, filter, names))
                .fetchTotalHitCount();
    }

    private SearchResult<Long> fetch(
            ReviewQuery query, @Nullable Cursor cursor, FilterNames.Names names, boolean totalKnown) {
        Cursor position = cursor != null && isByDate(query.sort()) ? cursor : null;
        int offset = cursor != null ? cursor.offset() : query.offset();
        var search = Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> position == null
                        ? filterPredicates.of(predicates, query.filter(), names)
                        : predicates
                                .bool()
                                .filter(order.behind(predicates, position, query.sort()))
                                .must(filterPredicates.of(predicates, query.filter(), names)))
                .sort(sorts -> order.of(sorts, query, position));
        return totalKnown
                ? search.totalHitCountThreshold(1).fetch(offset, query.limit())
                : search.fetch(offset, query.limit());
    }

    private List<ReviewListItem> load(List<Long> ids, ReviewFilter filter) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Review> rows =
                reviews.findByIds(ids).stream().collect(Collectors.toMap(Review::id, Function.identity()));
        ListItems listItems = new ListItems(new HitMarker(filter.words()), analyzer);
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
}
