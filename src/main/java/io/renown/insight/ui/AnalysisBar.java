package io.renown.insight.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.renown.insight.Days;
import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.review.filter.FilterField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Which days and which reviews a page is about. */
final class AnalysisBar extends Div {

    private static final List<String> LANGUAGES = List.of(
            "en", "zh", "ja", "ko", "de", "es", "fr", "it", "pt", "nl", "pl", "ru", "tr", "th", "vi", "id", "ar",
            "und");

    private final transient AnalysisAddress address;
    private final transient Consumer<AnalysisAddress> changed;

    /**
     * @param more the fields that are asked for less often
     * @param changed takes the address that was chosen
     */
    AnalysisBar(
            AnalysisAddress address,
            LocalDate today,
            List<ListingDetails> listings,
            List<Platform> platforms,
            MoreFilters more,
            Consumer<AnalysisAddress> changed) {
        this.address = address;
        this.changed = changed;
        addClassName("ra-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("insight.filter"));
        add(spans(today));
        if (address.span().equals(AnalysisAddress.OWN_SPAN)) {
            add(
                    day("insight.from", address.days().from(), true),
                    day("insight.to", address.days().to(), false));
        }
        add(platform(platforms), listing(listings), language(), more);
    }

    private Select<String> spans(LocalDate today) {
        Select<String> spans = new Select<>();
        spans.setAriaLabel(getTranslation("insight.period"));
        spans.setItems(AnalysisAddress.SPANS);
        spans.setItemLabelGenerator(span -> getTranslation("insight.period." + span));
        spans.setValue(address.span());
        spans.addClassName("ra-span");
        spans.addValueChangeListener(event -> {
            String span = event.getValue();
            changed.accept(address.withSpan(
                    span, span.equals(AnalysisAddress.OWN_SPAN) ? address.days() : AnalysisAddress.days(span, today)));
        });
        return spans;
    }

    private DatePicker day(String key, LocalDate value, boolean first) {
        DatePicker picker = new DatePicker(value);
        picker.setAriaLabel(getTranslation(key));
        picker.setPrefixComponent(new com.vaadin.flow.component.html.Span(getTranslation(key)));
        picker.setLocale(getLocale());
        picker.setRequired(true);
        if (first) {
            picker.setMax(address.days().to());
        } else {
            picker.setMin(address.days().from());
        }
        picker.addValueChangeListener(event -> {
            LocalDate day = event.getValue();
            LocalDate from = first ? day : address.days().from();
            LocalDate to = first ? address.days().to() : day;
            if (day != null && !to.isBefore(from)) {
                changed.accept(address.withSpan(AnalysisAddress.OWN_SPAN, new Days(from, to)));
            }
        });
        return picker;
    }

    private ComboBox<Platform> platform(List<Platform> platforms) {
        ComboBox<Platform> box = box("insight.every-platform", platforms);
        box.setItemLabelGenerator(Platform::name);
        platforms.stream()
                .filter(platform -> platform.slug().equals(address.value(FilterField.PLATFORM)))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(event -> changed.accept(address.with(
                FilterField.PLATFORM,
                event.getValue() == null ? null : event.getValue().slug())));
        return box;
    }

    private ComboBox<ListingDetails> listing(List<ListingDetails> listings) {
        ComboBox<ListingDetails> box = box("insight.every-listing", listings);
        box.setItemLabelGenerator(ListingDetails::name);
        listings.stream()
                .filter(listing -> listing.ref().equals(address.value(FilterField.LISTING)))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(event -> changed.accept(address.with(
                FilterField.LISTING,
                event.getValue() == null ? null : event.getValue().ref())));
        return box;
    }

    private ComboBox<String> language() {
        ComboBox<String> box = box("insight.every-language", LANGUAGES);
        box.setItemLabelGenerator(code -> code.equals("und")
                ? getTranslation("review.language.unknown")
                : Locale.forLanguageTag(code).getDisplayLanguage(getLocale()));
        String language = address.value(FilterField.LANGUAGE);
        if (language != null && LANGUAGES.contains(language)) {
            box.setValue(language);
        }
        box.addValueChangeListener(event -> changed.accept(address.with(FilterField.LANGUAGE, event.getValue())));
        return box;
    }

    private <T> ComboBox<T> box(String key, List<T> items) {
        ComboBox<T> box = new ComboBox<>();
        box.setItems(items);
        box.setPlaceholder(getTranslation(key));
        box.setAriaLabel(getTranslation(key));
        box.setClearButtonVisible(true);
        return box;
    }
}
