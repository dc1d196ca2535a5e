package io.renown.insight.ui;

import io.renown.review.filter.ReviewFilter;

/**
 * Slot: what a module above can do with the reviews behind a mark of a page - a bar, a point, a cell, a row - instead of
 * opening them in the inbox. A Spring bean.
 */
public interface MarkTool {

    /** Whether the member has use for it now. */
    boolean isOn();

    /** Of the words on the button that takes it up; {@code .words} beside it says what a click on a mark then does. */
    String labelKey();

    /** @param behind the reviews of the mark that was chosen, in the days and filters of the page */
    void use(ReviewFilter behind);
}
