package io.renown.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import io.renown.operations.PortalBooks;
import java.text.NumberFormat;

/** A heading with its actions and a line on what the page is for; each look at it is written down. */
abstract class OperationsPage extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final OperationsPlace place;
    private final PortalBooks books;

    OperationsPage(OperationsPlace place, PortalBooks books) {
        this.place = place;
        this.books = books;
        addClassName("rn-view");
    }

    /** Reads what the page shows. */
    abstract void load();

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        books.noteLook(place.path());
        load();
    }

    final void addHeading(Component... actions) {
        Div words = new Div(new H2(getTranslation(place.key())), new Paragraph(getTranslation(place.key() + ".words")));
        Div buttons = new Div(actions);
        buttons.addClassName("rn-view-actions");
        Div heading = new Div(words, buttons);
        heading.addClassName("rn-view-heading");
        add(heading);
    }

    final Button refreshButton() {
        Button refresh = new Button(getTranslation("operations.refresh"), VaadinIcon.REFRESH.create(), click -> load());
        refresh.addThemeVariants(ButtonVariant.TERTIARY);
        return refresh;
    }

    final <T> Grid<T> filling(Grid<T> grid, String emptyKey) {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.setEmptyStateText(getTranslation(emptyKey));
        Div content = new Div(grid);
        content.addClassName("rn-view-fill");
        add(content);
        return grid;
    }

    final Badge badge(String key, boolean good) {
        Badge badge = new Badge(getTranslation(key));
        badge.addClassName(good ? "aura-accent-green" : "aura-accent-red");
        return badge;
    }

    final String number(long value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(place.key()) + " · Renown";
    }
}
