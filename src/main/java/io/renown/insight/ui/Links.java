package io.renown.insight.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links inside the portal. */
public final class Links {

    private Links() {}

    public static Anchor to(String url, String text) {
        Anchor link = new Anchor(url, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** One whose words do not say enough by themselves: {@code name} is read and shown on hover. */
    public static Anchor to(String url, String text, String name) {
        return named(to(url, text), name);
    }

    /** A number, and the reviews behind it. */
    public static ReviewsLink reviews(String url, String text, long reviews) {
        return new ReviewsLink(url, text, reviews);
    }

    /** As {@link #reviews(String, String, long)}; {@code name} is read and shown on hover. */
    public static ReviewsLink reviews(String url, String text, long reviews, String name) {
        return named(reviews(url, text, reviews), name);
    }

    private static <L extends Anchor> L named(L link, String name) {
        link.setTitle(name);
        link.getElement().setAttribute("aria-label", name);
        return link;
    }
}
