package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.SavedViewDetails;
import io.renown.review.ViewVisibility;
import io.renown.shared.Tsid;
import io.renown.ui.TenantPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The views of the inbox with how many reviews each holds. */
final class ViewList extends Nav {

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Map<String, Span> counts = new LinkedHashMap<>();

    private final Consumer<SavedViewDetails> delete;
    private final H2 heading = new H2(translate("review.inbox.saved"));
    private final List<Component> savedLines = new ArrayList<>();

    /** @param delete of a view of the member's own */
    ViewList(Consumer<SavedViewDetails> delete) {
        this.delete = delete;
        addClassName("ri-views");
        setAriaLabel(translate("review.inbox.views"));
        for (StandardView view : StandardView.values()) {
            add(link(view.slug(), translate(view.labelKey()), view.icon()));
        }
        add(heading);
    }

    void showSaved(List<SavedViewDetails> saved) {
        savedLines.forEach(this::remove);
        savedLines.clear();
        links.keySet().removeIf(view -> StandardView.find(view).isEmpty());
        counts.keySet().removeIf(view -> StandardView.find(view).isEmpty());
        heading.setVisible(!saved.isEmpty());
        for (SavedViewDetails view : saved) {
            Div line = new Div(link(
                    Tsid.format(view.id()),
                    view.name(),
                    view.visibility() == ViewVisibility.PRIVATE ? VaadinIcon.BOOKMARK_O : VaadinIcon.BOOKMARK));
            line.addClassName("ri-saved");
            if (view.mine()) {
                Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> delete.accept(view));
                remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                remove.setAriaLabel(translate("review.saved.delete", view.name()));
                line.add(remove);
            }
            savedLines.add(line);
            add(line);
        }
    }

    List<String> views() {
        return new ArrayList<>(links.keySet());
    }

    /** Marks the view in sight, and lets the links keep the brand. */
    void mark(InboxAddress address) {
        links.forEach((view, link) -> {
            String query = address.inView(view).parameters().getQueryString();
            link.setHref(TenantPage.url(InboxNavigation.PATH) + (query.isEmpty() ? "" : "?" + query));
            if (view.equals(address.view())) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    void count(Map<String, Long> numbers) {
        counts.forEach((view, span) ->
                span.setText(String.format(FieldWords.locale(), "%,d", numbers.getOrDefault(view, 0L))));
    }

    private Anchor link(String view, String name, VaadinIcon icon) {
        Span count = new Span();
        count.addClassName("ri-count");
        Span label = new Span(name);
        label.addClassName("ri-view-name");
        Anchor link = new Anchor();
        link.getElement().setAttribute("router-link", true);
        link.addClassName("ri-view");
        link.add(icon.create(), label, count);
        links.put(view, link);
        counts.put(view, count);
        return link;
    }
}
