package io.renown.insight.ui;

import com.vaadin.flow.component.html.Anchor;

/** A number that opens the reviews behind it, as many as it says: what the inbox then shows is what was counted. */
public final class ReviewsLink extends Anchor {

    private final long reviews;

    /** @param reviews behind it; of a share, those that make it up */
    ReviewsLink(String url, String text, long reviews) {
        super(url, text);
        this.reviews = reviews;
        getElement().setAttribute("router-link", true);
    }

    public long reviews() {
        return reviews;
    }
}
