package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.renown.review.ReviewPage.FacetValue;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The filter as chips: AND between them, OR inside one. */
final class FilterBar extends Div {

    private static final Set<FilterField> FIRST =
            EnumSet.of(FilterField.RATING, FilterField.REPLY, FilterField.ASSIGNEE);
    private static final List<FilterField> CHIPS = List.of(
            FilterField.RATING,
            FilterField.REPLY,
            FilterField.ASSIGNEE,
            FilterField.SENTIMENT,
            FilterField.ASPECT,
            FilterField.TOPIC,
            FilterField.RISK,
            FilterField.SUSPECTED,
            FilterField.STATE,
            FilterField.LABEL,
            FilterField.PLATFORM,
            FilterField.FIELD,
            FilterField.BRAND,
            FilterField.LISTING,
            FilterField.LANGUAGE,
            FilterField.COUNTRY,
            FilterField.SKU,
            FilterField.VARIANT,
            FilterField.CARRIER,
            FilterField.CUSTOMER,
            FilterField.VERIFIED,
            FilterField.EDITED,
            FilterField.REMOVED,
            FilterField.COMPETITORS,
            FilterField.SINCE);

    private final FieldWords words;
    private final BiFunction<ReviewFilter, FilterField, List<FacetValue>> facets;
    private final Consumer<ReviewFilter> changed;
    private final Map<FilterField, FilterChip> chips = new EnumMap<>(FilterField.class);
    private final Set<FilterField> wanted = EnumSet.noneOf(FilterField.class);
    private final Div others = new Div();
    private final Button clear;
    private ReviewFilter filter = ReviewFilter.ALL;

    /** @param facets counts the values of a field among the reviews of a filter */
    FilterBar(
            FieldWords words,
            BiFunction<ReviewFilter, FilterField, List<FacetValue>> facets,
            Consumer<ReviewFilter> changed) {
        this.words = words;
        this.facets = facets;
        this.changed = changed;
        addClassName("ri-filters");
        for (FilterField field : CHIPS) {
            FilterChip chip = new FilterChip(name(field), () -> menu(field), () -> changed.accept(without(field)));
            chips.put(field, chip);
            add(chip);
        }
        others.addClassName("ri-filters-others");
        clear = new Button(translate("review.filter.clear"), click -> changed.accept(ReviewFilter.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(others, more(), clear);
    }

    void show(ReviewFilter shown) {
        filter = shown;
        chips.forEach((field, chip) -> {
            String values = values(field);
            if (!values.isEmpty()) {
                wanted.remove(field);
            }
            chip.show(values);
            chip.setVisible(FIRST.contains(field) || !values.isEmpty() || wanted.contains(field));
        });
        others.removeAll();
        filter.clauses().stream().filter(this::hasNoChip).forEach(clause -> others.add(tag(clause)));
        clear.setVisible(!filter.isAll());
    }

    void closeMenus() {
        chips.values().forEach(FilterChip::close);
    }

    private Component menu(FilterField field) {
        Consumer<ReviewFilter> apply = changed::accept;
        if (field == FilterField.SINCE) {
            return new DayMenu(words, filter, apply);
        }
        return new FacetMenu(
                field,
                words,
                filter.find(field).map(FilterClause::values).map(List::copyOf).orElse(List.of()),
                facets.apply(filter.with(field, List.of()), field),
                values -> apply.accept(filter.with(field, values)));
    }

    private Div more() {
        Button opener = new Button(translate("review.filter.more"), VaadinIcon.PLUS_CIRCLE_O.create());
        opener.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Popover popover = new Popover();
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(event -> {
            popover.removeAll();
            if (event.isOpened()) {
                popover.add(fields(popover));
            }
        });
        Div more = new Div(opener, popover);
        more.addClassName("ri-filter");
        return more;
    }

    private Div fields(Popover popover) {
        Div fields = new Div();
        fields.addClassNames("ri-menu", "ri-menu-fields");
        chips.forEach((field, chip) -> {
            if (chip.isVisible() || field == FilterField.COMPETITORS && !words.areCompetitorsKept()) {
                return;
            }
            Button choice = new Button(name(field), click -> {
                popover.close();
                wanted.add(field);
                chip.setVisible(true);
                chip.open();
            });
            choice.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            fields.add(choice);
        });
        return fields;
    }

    /** A condition that no chip shows: excluded values, an order number. */
    private Div tag(FilterClause clause) {
        Div tag = new Div();
        tag.addClassNames("ri-filter", "active", "ri-filter-tag");
        tag.setText(words.clause(clause));
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> changed.accept(filter.without(clause)));
        remove.addThemeVariants(ButtonVariant.SMALL);
        remove.setAriaLabel(translate("review.filter.remove", words.clause(clause)));
        tag.add(remove);
        return tag;
    }

    private boolean hasNoChip(FilterClause clause) {
        return clause.negated() || !(CHIPS.contains(clause.field()) || clause.field() == FilterField.UNTIL);
    }

    private ReviewFilter without(FilterField field) {
        ReviewFilter freed = filter.with(field, List.of());
        return field == FilterField.SINCE ? freed.with(FilterField.UNTIL, List.of()) : freed;
    }

    private String values(FilterField field) {
        if (field == FilterField.SINCE) {
            String since = valuesOf(FilterField.SINCE);
            String until = valuesOf(FilterField.UNTIL);
            return until.isEmpty() ? since : since + " – " + until;
        }
        return valuesOf(field);
    }

    private String valuesOf(FilterField field) {
        return filter.find(field).stream()
                .flatMap(clause -> clause.values().stream())
                .map(value -> words.value(field, value))
                .collect(Collectors.joining(", "));
    }

    private static String name(FilterField field) {
        return field == FilterField.SINCE ? DayMenu.label() : FieldWords.field(field);
    }
}
