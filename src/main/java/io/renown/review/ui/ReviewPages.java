package io.renown.review.ui;

import io.renown.review.ReviewListItem;
import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSort;
import io.renown.review.filter.ReviewFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The pages of one list, fetched as they come into sight; each search answers the rows and the exact total at once. */
final class ReviewPages {

    static final int SIZE = 50;

    private static final int MOST_KEPT = 12;
    /** Deeper rows cost too much to reach by scrolling; a filter gets there. */
    private static final int DEEPEST = ReviewQuery.DEEPEST_OFFSET - SIZE;

    private final ReviewSearch search;
    private final ReviewFilter filter;
    private final ReviewSort sort;
    private final Map<Integer, ReviewPage> pages = new LinkedHashMap<>();

    ReviewPages(ReviewSearch search, ReviewFilter filter, ReviewSort sort) {
        this.search = search;
        this.filter = filter;
        this.sort = sort;
    }

    ReviewFilter filter() {
        return filter;
    }

    /** How many match, exactly. */
    long total() {
        return pages.isEmpty()
                ? page(0).total()
                : pages.values().iterator().next().total();
    }

    /** How many rows the list has. */
    int size() {
        return (int) Math.min(total(), DEEPEST);
    }

    List<ReviewListItem> rows(int offset, int limit) {
        List<ReviewListItem> rows = new ArrayList<>();
        int end = Math.min(offset + limit, size());
        for (int at = offset; at < end; ) {
            int start = at - at % SIZE;
            List<ReviewListItem> items = page(start).items();
            int to = Math.min(end - start, items.size());
            if (at - start >= to) {
                break; // rows were erased between the count and now
            }
            rows.addAll(items.subList(at - start, to));
            at = start + SIZE;
        }
        return rows;
    }

    Optional<ReviewListItem> at(int index) {
        return index < 0 || index >= size()
                ? Optional.empty()
                : rows(index, 1).stream().findFirst();
    }

    /** Where the review stands, among the rows that were in sight. */
    OptionalInt indexOf(long id) {
        for (Map.Entry<Integer, ReviewPage> page : pages.entrySet()) {
            List<ReviewListItem> items = page.getValue().items();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).id() == id) {
                    return OptionalInt.of(page.getKey() + i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The next look at the list asks anew. */
    void forget() {
        pages.clear();
    }

    private ReviewPage page(int start) {
        ReviewPage known = pages.get(start);
        if (known != null) {
            return known;
        }
        ReviewPage fetched = search.search(ReviewQuery.page(filter, sort, start, SIZE));
        if (pages.size() >= MOST_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        pages.put(start, fetched);
        return fetched;
    }
}
