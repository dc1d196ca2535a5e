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
        Anchor link = to(url, text);
        link.setTitle(name);
        link.getElement().setAttribute("aria-label", name);
        return link;
    }
}
