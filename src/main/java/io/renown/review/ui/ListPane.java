package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.renown.review.ReviewSort;
import io.renown.review.filter.Whose;
import java.util.function.Consumer;

/** The list with its name, order, search, filters and what can be done with a selection. */
final class ListPane extends Section {

    private final H1 name = new H1();
    private final Span total = new Span();
    private final Button views;
    private final Select<ReviewSort> sort = new Select<>();
    private final Button fresh = new Button();
    private final Div tools = new Div();
    private final Div instead = new Div();
    private final Span whoseWords = new Span();
    private final Div whose = new Div(VaadinIcon.INFO_CIRCLE_O.create(), whoseWords);
    private final ReviewRows rows;

    ListPane(
            SearchBox search,
            FilterBar filters,
            BulkBar bulk,
            ReviewRows rows,
            Runnable showViews,
            Consumer<ReviewSort> sorted,
            Runnable showFresh) {
        this.rows = rows;
        addClassName("ri-list");
        setAriaLabel(translate("review.inbox.list"));
        views = new Button(VaadinIcon.MENU.create(), click -> showViews.run());
        views.addThemeVariants(ButtonVariant.TERTIARY);
        views.addClassName("ri-views-opener");
        views.setAriaLabel(translate("review.inbox.views"));
        sort.setAriaLabel(translate("review.inbox.sort"));
        sort.setItems(ReviewSort.values());
        sort.setItemLabelGenerator(value -> translate("review.sort." + value.slug()));
        sort.addClassName("ri-sort");
        sort.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(event.getValue());
            }
        });
        fresh.addClickListener(click -> showFresh.run());
        fresh.addClassName("ri-fresh");
        fresh.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY);
        fresh.setIcon(VaadinIcon.ARROW_UP.create());
        fresh.setVisible(false);
        total.addClassName("ri-total");
        total.getElement().setAttribute("aria-live", "polite");
        tools.addClassName("ri-list-tools");
        Div head = new Div(views, name, total, tools, sort);
        head.addClassName("ri-list-head");
        instead.addClassName("ri-instead");
        whose.addClassName("ri-whose");
        whose.getElement().setAttribute("role", "status");
        whose.setVisible(false);
        Div bar = new Div(head, search, filters, whose);
        bar.addClassName("ri-list-bar");
        add(bar, bulk, fresh, rows, instead);
    }

    void addTool(Component tool) {
        tools.add(tool);
    }

    void show(String viewName, ReviewSort order) {
        name.setText(viewName);
        sort.setValue(order);
        fresh.setVisible(false);
    }

    /** Says so where reviews of competitors stand in the list. */
    void showWhose(Whose shown) {
        boolean theirs = shown == Whose.COMPETITORS || shown == Whose.BOTH;
        whose.setVisible(theirs);
        whoseWords.setText(
                theirs ? translate(shown == Whose.BOTH ? "review.whose.both" : "review.whose.competitors") : "");
    }

    /** @param empty what to say when nothing matches */
    void showTotal(long matching, Component empty) {
        total.setText(translate("review.list.total", matching));
        rows.setVisible(matching > 0);
        instead.setVisible(matching == 0);
        instead.removeAll();
        if (matching == 0) {
            instead.add(empty);
        }
    }

    void offerFresh(long count) {
        fresh.setVisible(count > 0);
        fresh.setText(translate("review.list.fresh", count));
    }
}
