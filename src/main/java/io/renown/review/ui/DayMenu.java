package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From which day to which: the usual spans, or two dates. */
final class DayMenu extends Div {

    private static final List<String> SPANS = List.of("7d", "30d", "3m", "1y");

    DayMenu(FieldWords words, ReviewFilter filter, Consumer<ReviewFilter> changed) {
        addClassName("ri-menu");
        DatePicker since = picker(FilterField.SINCE, filter);
        DatePicker until = picker(FilterField.UNTIL, filter);
        Div spans = new Div();
        spans.addClassName("ri-menu-spans");
        for (String span : SPANS) {
            Button button = new Button(words.value(FilterField.SINCE, span), click -> {
                since.clear();
                until.clear();
                changed.accept(with(with(filter, FilterField.SINCE, span), FilterField.UNTIL, null));
            });
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            spans.add(button);
        }
        Consumer<DatePicker> read = picker -> {
            ReviewFilter from = with(filter, FilterField.SINCE, text(since.getValue()));
            changed.accept(with(from, FilterField.UNTIL, text(until.getValue())));
        };
        since.addValueChangeListener(event -> {
            until.setMin(event.getValue());
            if (event.isFromClient()) {
                read.accept(since);
            }
        });
        until.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                read.accept(until);
            }
        });
        add(spans, since, until);
    }

    private static DatePicker picker(FilterField field, ReviewFilter filter) {
        DatePicker picker = new DatePicker(FieldWords.field(field));
        picker.setLocale(FieldWords.locale());
        picker.setClearButtonVisible(true);
        filter.find(field)
                .map(clause -> clause.values().getFirst())
                .map(DayMenu::day)
                .ifPresent(picker::setValue);
        return picker;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // a span such as 30d
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static ReviewFilter with(ReviewFilter filter, FilterField field, @Nullable String value) {
        return filter.with(field, value == null ? List.of() : List.of(value));
    }

    static String label() {
        return translate("review.filter.days");
    }
}
