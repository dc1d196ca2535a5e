package io.renown.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bar at the bottom of a phone: five places, of which the last opens the rest when there are more. */
final class PhoneBar extends Div {

    private static final int PLACES = 5;

    private final LinkBar links;
    private final @Nullable LinkBar rest;

    PhoneBar(List<NavigationEntry> entries) {
        addClassName("rn-phone");
        boolean all = entries.size() <= PLACES;
        links = new LinkBar("rn-bar", getTranslation("ui.rail"), all ? entries : entries.subList(0, PLACES - 1));
        add(links);
        if (all) {
            rest = null;
            return;
        }
        rest = new LinkBar("rn-bar-rest", getTranslation("ui.more"), entries.subList(PLACES - 1, entries.size()));
        NativeButton more = new NativeButton();
        more.add(VaadinIcon.ELLIPSIS_DOTS_H.create(), new Span(getTranslation("ui.more")));
        Popover popover = new Popover(rest);
        popover.setTarget(more);
        popover.setPosition(PopoverPosition.TOP_END);
        links.add(more);
        add(popover);
    }

    /** @param path the address now shown */
    void mark(String path) {
        links.mark(path);
        if (rest != null) {
            rest.mark(path);
        }
    }
}
