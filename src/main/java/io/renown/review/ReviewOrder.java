package io.renown.review;

import io.renown.search.SearchSettings;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The order of a list in the index, and what comes behind a position in it: a page deep down costs what the first one
 * costs.
 *
 * <p>Dates in a folder are ordered by Lucene itself, which passes over the reviews that cannot come on the page any more.
 * Hibernate Search would look at every one, since a field might have several values there.
 */
@Component
class ReviewOrder {

    private final boolean inFolder;

    ReviewOrder(SearchSettings settings) {
        this.inFolder = !settings.isShared();
    }

    /** @param position that the page begins behind, in an order by date */
    SortFinalStep of(SearchSortFactory sorts, ReviewQuery query, @Nullable Cursor position) {
        return switch (query.sort()) {
            case NEWEST -> byDate(sorts, true, position);
            case OLDEST -> byDate(sorts, false, position);
            case LOWEST_RATING ->
                sorts.composite().add(sorts.field(IndexField.STARS).asc()).add(byDate(sorts, true, null));
            case MOST_HELPFUL ->
                sorts.composite().add(sorts.field(IndexField.LIKES).desc()).add(byDate(sorts, true, null));
            case LONGEST ->
                sorts.composite().add(sorts.field(IndexField.LENGTH).desc()).add(byDate(sorts, true, null));
            case RELEVANCE ->
                query.filter().words().isEmpty()
                        ? byDate(sorts, true, null)
                        : sorts.composite().add(sorts.score()).add(byDate(sorts, true, null));
        };
    }

    /** Reviews behind a position in an order by date, and by id where the time is the same. */
    PredicateFinalStep behind(SearchPredicateFactory predicates, Cursor position, ReviewSort sort) {
        boolean older = sort == ReviewSort.NEWEST;
        return inFolder ? behindInFolder(predicates, position, older) : behindOnServer(predicates, position, older);
    }

    private SortFinalStep byDate(SearchSortFactory sorts, boolean newestFirst, @Nullable Cursor position) {
        if (inFolder) {
            SortField at = position == null
                    ? new SortedNumericSortField(IndexField.PUBLISHED_AT, SortField.Type.LONG, newestFirst)
                    : new SortBehind(IndexField.PUBLISHED_AT, newestFirst, millis(position));
            SortField id = new SortedNumericSortField(IndexField.ID, SortField.Type.LONG, newestFirst);
            return sorts.extension(LuceneExtension.get()).fromLuceneSort(new Sort(at, id));
        }
        var at = sorts.field(IndexField.PUBLISHED_AT);
        var id = sorts.field(IndexField.ID);
        return newestFirst
                ? sorts.composite().add(at.desc()).add(id.desc())
                : sorts.composite().add(at.asc()).add(id.asc());
    }

    /** By the values of each candidate: to collect all that are behind would cost more than the page. */
    private static PredicateFinalStep behindInFolder(
            SearchPredicateFactory predicates, Cursor position, boolean older) {
        long at = millis(position);
        long id = position.id();
        BooleanQuery passed = new BooleanQuery.Builder()
                .add(LongPoint.newExactQuery(IndexField.PUBLISHED_AT, at), Occur.FILTER)
                .add(
                        older
                                ? LongPoint.newRangeQuery(IndexField.ID, id, Long.MAX_VALUE)
                                : LongPoint.newRangeQuery(IndexField.ID, Long.MIN_VALUE, id),
                        Occur.FILTER)
                .build();
        return predicates
                .extension(LuceneExtension.get())
                .fromLuceneQuery(new BooleanQuery.Builder()
                        .add(
                                older
                                        ? SortedNumericDocValuesField.newSlowRangeQuery(
                                                IndexField.PUBLISHED_AT, Long.MIN_VALUE, at)
                                        : SortedNumericDocValuesField.newSlowRangeQuery(
                                                IndexField.PUBLISHED_AT, at, Long.MAX_VALUE),
                                Occur.FILTER)
                        .add(passed, Occur.MUST_NOT)
                        .build());
    }

    private static PredicateFinalStep behindOnServer(
            SearchPredicateFactory predicates, Cursor position, boolean older) {
        var beyond = predicates.range().field(IndexField.PUBLISHED_AT);
        var sameTime = predicates.match().field(IndexField.PUBLISHED_AT).matching(position.at());
        var ids = predicates.range().field(IndexField.ID);
        return predicates
                .bool()
                .should(older ? beyond.lessThan(position.at()) : beyond.greaterThan(position.at()))
                .should(predicates
                        .bool()
                        .filter(sameTime)
                        .filter(older ? ids.lessThan(position.id()) : ids.greaterThan(position.id())));
    }

    /** As the index holds it. */
    private static long millis(Cursor position) {
        return position.at().toEpochMilli();
    }
}
