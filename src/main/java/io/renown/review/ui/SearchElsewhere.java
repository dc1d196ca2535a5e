package io.renown.review.ui;

import io.renown.review.filter.ReviewFilter;

/** Slot: a page of a module above that searches otherwise, offered beside the search box. A Spring bean, at most one. */
public interface SearchElsewhere {

    /** Translation key of the words on the button. */
    String labelKey();

    /** Goes there. @param filter the words typed, and the conditions at hand */
    void open(ReviewFilter filter);
}
