package io.renown.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.filter.FilterField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Fields that are asked for less often: a button says how many are chosen, and opens the rest; what is chosen stands beside
 * it and is taken off one by one.
 */
final class MoreFilters extends Div {

    private final transient AnalysisAddress address;
    private final transient AnalysisParts parts;
    private final transient Consumer<AnalysisAddress> changed;
    private final transient PlaceWords words;
    private final Div fields = new Div();
    private final Button opener;

    MoreFilters(AnalysisAddress address, AnalysisParts parts, Consumer<AnalysisAddress> changed) {
        this.address = address;
        this.parts = parts;
        this.changed = changed;
        this.words = new PlaceWords(parts, getLocale());
        addClassName("ra-more");
        int chosen = address.more().size();
        opener = new Button(
                chosen == 0 ? getTranslation("insight.more") : getTranslation("insight.more.chosen", chosen),
                VaadinIcon.CHEVRON_DOWN_SMALL.create(),
                click -> open(!fields.isVisible()));
        opener.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        opener.setIconAfterText(true);
        fields.addClassName("ra-more-fields");
        add(opener);
        address.more().forEach(field -> add(chip(field)));
        add(fields);
        open(false);
        if (address.value(FilterField.CUSTOMER) != null) {
            add(customers());
        }
    }

    private void open(boolean opened) {
        opener.getElement().setAttribute("aria-expanded", Boolean.toString(opened));
        fields.setVisible(opened);
        if (opened && fields.getComponentCount() == 0) {
            Spread spread = values();
            AnalysisAddress.MORE.forEach(field -> fields.add(box(field, spread)));
        }
    }

    private Div chip(FilterField field) {
        String clause = words.clause(field, value(field));
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> changed.accept(address.with(field, null)));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("review.filter.remove", clause));
        Div chip = new Div(new Span(clause), remove);
        chip.addClassName("ra-chip");
        return chip;
    }

    /** What is meant by a new customer depends on how far back orders are held. */
    private Paragraph customers() {
        Paragraph note = new Paragraph(parts.ordersSince()
                .map(since ->
                        getTranslation("insight.customer.since", parts.times().date(since)))
                .orElseGet(() -> getTranslation("insight.customer.none")));
        note.addClassNames("ra-note", "rn-quiet");
        return note;
    }

    private String value(FilterField field) {
        String value = address.value(field);
        return value == null ? "" : value;
    }

    /** Of the reviews in view, whatever is chosen here: so that another value can be chosen. */
    private Spread values() {
        AnalysisAddress free = address.without(AnalysisAddress.MORE);
        return parts.breakdown()
                .of(
                        List.of(free.days().of(free.filter())),
                        AnalysisAddress.MORE.stream()
                                .map(MoreFilters::dimension)
                                .collect(Collectors.toSet()))
                .getFirst();
    }

    private static Dimension dimension(FilterField field) {
        return Dimension.valueOf(field.name());
    }

    /** The most frequent values first; one that these reviews have not can be typed all the same. */
    private ComboBox<String> box(FilterField field, Spread spread) {
        ComboBox<String> box = new ComboBox<>(PlaceWords.field(field));
        String chosen = value(field);
        List<String> values = new ArrayList<>(spread.of(dimension(field)).keySet());
        if (!chosen.isEmpty() && !values.contains(chosen)) {
            values.addFirst(chosen);
        }
        box.setItems(values);
        box.setItemLabelGenerator(value -> words.value(field, value));
        box.setValue(chosen.isEmpty() ? null : chosen);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> changed.accept(address.with(field, event.getValue())));
        if (field.knownValues().isEmpty()) {
            box.setAllowCustomValue(true);
            box.addCustomValueSetListener(event -> {
                String typed = event.getDetail().strip();
                changed.accept(address.with(field, typed.isEmpty() ? null : field.normalized(typed)));
            });
        }
        return box;
    }
}
