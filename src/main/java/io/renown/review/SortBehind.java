package io.renown.review;

import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.comparators.LongComparator;

/** An order by a number of which what comes before a value is passed over. It selects nothing: a filter has to. */
final class SortBehind extends SortedNumericSortField {

    private final long first;

    SortBehind(String field, boolean descending, long first) {
        super(field, SortField.Type.LONG, descending);
        this.first = first;
    }

    @Override
    public FieldComparator<?> getComparator(int hits, Pruning pruning) {
        FieldComparator<?> comparator = super.getComparator(hits, pruning);
        if (comparator instanceof LongComparator longs) {
            longs.setTopValue(first);
        }
        return comparator;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortBehind that && super.equals(that) && first == that.first;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Long.hashCode(first);
    }
}
