package io.renown.review.ui;

import io.renown.review.ReviewSort;
import io.renown.review.SavedViewService;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.TextCut;
import org.springframework.stereotype.Component;

/** Keeps the reviews of another page as a saved view of the inbox. */
@Component
public final class ViewKeeper {

    private final SavedViewService views;
    private final InboxNameSource names;

    ViewKeeper(SavedViewService views, InboxNameSource names) {
        this.views = views;
        this.names = names;
    }

    /** Asks for a name and whom the view is for; what is kept is said by a notice. */
    public void ask(ReviewFilter filter, String suggestedName) {
        new SaveViewDialog(views, names.load(), filter, ReviewSort.NEWEST, shortened(suggestedName), view -> {}).open();
    }

    private static String shortened(String name) {
        return TextCut.beginning(name, SaveViewDialog.LONGEST_NAME);
    }
}
