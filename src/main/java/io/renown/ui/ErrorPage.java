package io.renown.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A page that could not be shown: what happened, what it means, what to do. */
abstract class ErrorPage extends Div {

    ErrorPage() {
        addClassName("rn-error-page");
    }

    void showNotFound() {
        show(VaadinIcon.MAP_MARKER, getTranslation("ui.not-found.title"), getTranslation("ui.not-found.words"));
    }

    void showIncident(Incident incident) {
        show(
                VaadinIcon.WARNING,
                getTranslation("ui.incident.title"),
                getTranslation("ui.incident.words", incident.id()));
    }

    void show(IconFactory icon, String title, String words) {
        removeAll();
        Anchor home = new Anchor("/", getTranslation("ui.back-to-start"));
        home.setRouterIgnore(true);
        add(new EmptyState(icon, title, words, home));
    }
}
