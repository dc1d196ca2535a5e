package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.renown.review.ReviewPage.FacetValue;
import io.renown.review.filter.FilterField;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The values of one field with how many reviews have them; several may be chosen. */
final class FacetMenu extends Div {

    private static final int FEW = 10;

    private final Set<String> chosen;
    private final Map<String, Div> lines = new LinkedHashMap<>();

    /** @param counted what the index found, the field itself left free */
    FacetMenu(
            FilterField field,
            FieldWords words,
            Collection<String> chosen,
            List<FacetValue> counted,
            Consumer<Set<String>> changed) {
        addClassName("ri-menu");
        this.chosen = new LinkedHashSet<>(chosen);
        Map<String, Long> counts = counts(field, this.chosen, counted);
        if (counts.isEmpty()) {
            add(new Paragraph(translate("review.filter.no-values")));
            return;
        }
        Div list = new Div();
        list.addClassName("ri-menu-lines");
        counts.forEach((value, count) -> {
            Div line = line(words.value(field, value), count, value, changed);
            lines.put((value + " " + words.value(field, value)).toLowerCase(Locale.ROOT), line);
            list.add(line);
        });
        if (counts.size() > FEW) {
            add(finder());
        }
        add(list);
    }

    private Div line(String text, long count, String value, Consumer<Set<String>> changed) {
        Checkbox box = new Checkbox(text, chosen.contains(value));
        box.addValueChangeListener(event -> {
            if (!event.isFromClient()) {
                return;
            }
            if (event.getValue()) {
                chosen.add(value);
            } else {
                chosen.remove(value);
            }
            changed.accept(Set.copyOf(chosen));
        });
        Span number = new Span(String.format(FieldWords.locale(), "%,d", count));
        number.addClassName("ri-count");
        Div line = new Div(box, number);
        line.addClassName("ri-menu-line");
        return line;
    }

    private TextField finder() {
        TextField finder = new TextField();
        finder.setPlaceholder(translate("review.filter.find-value"));
        finder.setAriaLabel(translate("review.filter.find-value"));
        finder.setValueChangeMode(ValueChangeMode.LAZY);
        finder.addValueChangeListener(event -> {
            String wanted = event.getValue().strip().toLowerCase(Locale.ROOT);
            lines.forEach((text, line) -> line.setVisible(text.contains(wanted)));
        });
        return finder;
    }

    private static String starsFirst(FacetValue value) {
        return value.value().equals("none") ? "" : value.value();
    }

    /** Stars from five down, the rest most frequent first; what is chosen or always possible stays, even at zero. */
    private static Map<String, Long> counts(FilterField field, Set<String> chosen, List<FacetValue> counted) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (field == FilterField.ASSIGNEE) {
            counts.put("none", 0L);
        }
        counted.stream()
                .sorted(
                        field == FilterField.RATING
                                ? Comparator.comparing(FacetMenu::starsFirst).reversed()
                                : Comparator.comparingLong(FacetValue::count).reversed())
                .forEach(value -> counts.put(value.value(), value.count()));
        if (field != FilterField.RATING) {
            field.knownValues().forEach(value -> counts.putIfAbsent(value, 0L));
        }
        chosen.forEach(value -> counts.putIfAbsent(value, 0L));
        return counts;
    }
}
