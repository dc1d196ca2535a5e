package io.renown.deeppass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.deeppass.MeaningSearch;
import io.renown.deeppass.Meant;
import io.renown.deeppass.Meant.State;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import io.renown.tenancy.Permission;
import io.renown.ui.EmptyState;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** Reviews that mean what is asked for, in whatever words. The address says what was asked. */
@Route(value = "t/:tenant/inbox/meaning", layout = ShellLayout.class)
@StyleSheet("renown/deep.css")
@PermitAll
@ViewPermission(Permission.REVIEW_READ)
final class MeaningView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MeaningSearch search;
    private final Times times;
    private final MeaningLink link;
    private final TextField words = new TextField();
    private final Div content = new Div();

    MeaningView(MeaningSearch search, Times times, MeaningLink link) {
        this.search = search;
        this.times = times;
        this.link = link;
        addClassNames("rn-view", "rd-meaning");
        Div heading = new Div(
                new Div(new H1(getTranslation("deep.meaning")), new Paragraph(getTranslation("deep.meaning.words"))));
        heading.addClassName("rn-view-heading");
        words.setAriaLabel(getTranslation("deep.meaning"));
        words.setPlaceholder(getTranslation("deep.meaning.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(ReviewFilter.LONGEST);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.addKeyPressListener(Key.ENTER, enter -> link.open(ReviewFilter.parse(words.getValue())));
        content.getElement().setAttribute("aria-live", "polite");
        add(heading, words, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReviewFilter filter = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MeaningLink.QUERY)
                .map(ReviewFilter::parse)
                .orElse(ReviewFilter.ALL);
        words.setValue(filter.syntax());
        words.focus();
        show(search.find(TenantPage.brand()
                .filter(brand -> filter.find(FilterField.BRAND).isEmpty())
                .map(brand -> filter.with(FilterField.BRAND, List.of(brand.key())))
                .orElse(filter)));
    }

    private void show(Meant meant) {
        content.removeAll();
        if (meant.state() == State.NOTHING_ASKED) {
            content.add(empty("deep.meaning.nothing-asked"));
            return;
        }
        if (!meant.understood().isEmpty()) {
            content.add(understood(meant.understood()));
        }
        if (meant.state() != State.KNOWN) {
            content.add(empty("deep.meaning."
                    + meant.state().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        } else if (meant.found().isEmpty()) {
            content.add(empty("deep.meaning.none"));
        } else {
            Paragraph reach = new Paragraph(getTranslation(
                    meant.language().startsWith("zh") ? "deep.meaning.reach-zh" : "deep.meaning.reach-en"));
            reach.addClassName("rn-quiet");
            content.add(new FoundList(meant.found(), times), reach);
        }
    }

    private EmptyState empty(String key) {
        return new EmptyState(VaadinIcon.MAGIC, getTranslation(key), getTranslation(key + ".words"));
    }

    /** Over all languages: what the words are about, as the inbox filters it. */
    private Component understood(List<ReviewFilter> filters) {
        Div row = new Div(new Span(getTranslation("deep.meaning.understood")));
        row.addClassName("rd-understood");
        for (ReviewFilter filter : filters) {
            Anchor offer = new Anchor(InboxNavigation.url(filter), name(filter));
            offer.getElement().setAttribute("router-link", true);
            row.add(offer);
        }
        Span all = new Span(getTranslation("deep.meaning.understood.all"));
        all.addClassName("rn-quiet");
        row.add(all);
        return row;
    }

    private String name(ReviewFilter filter) {
        String value = filter.find(FilterField.ASPECT)
                .map(clause -> clause.values().iterator().next())
                .orElse("");
        boolean polar = value.endsWith("+") || value.endsWith("-");
        String slug = polar ? value.substring(0, value.length() - 1) : value;
        String aspect = Aspect.findBySlug(slug)
                .map(known -> getTranslation("aspect." + known.slug()))
                .orElse(slug);
        if (!polar) {
            return aspect;
        }
        return aspect + " · " + getTranslation(value.endsWith("+") ? "sentiment.positive" : "sentiment.negative");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deep.meaning") + " · " + TenantPage.tenant().name();
    }
}
