package io.renown.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.renown.appearance.AccentColours;
import io.renown.appearance.Colour;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.text.NumberFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A colour, by the browser's picker or as {@code #rrggbb}, with what becomes of it on light and on dark pages. */
final class AccentField extends Div {

    /** Renown's own, as in {@code renown.css}. */
    private static final String OWN = "#3f4fd8";

    private final TextField text = new TextField();
    private final Input picker = new Input();
    private final Div figures = new Div();
    private final @Nullable String inherited;
    private final Runnable changed;

    AccentField(@Nullable String accent, @Nullable String inherited, Runnable changed) {
        this.inherited = inherited;
        this.changed = changed;
        addClassName("rn-appearance-accent");
        text.setLabel(getTranslation("settings.appearance.accent"));
        text.setPlaceholder(Objects.requireNonNullElse(inherited, OWN));
        text.setHelperText(getTranslation("settings.appearance.accent.help"));
        text.setMaxLength(7);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(Objects.requireNonNullElse(accent, ""));
        picker.setType("color");
        picker.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        picker.getElement().setAttribute("aria-label", getTranslation("settings.appearance.accent.pick"));
        figures.addClassName("rn-appearance-figures");
        figures.getElement().setAttribute("role", "status");
        text.addValueChangeListener(change -> show());
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                text.setValue(change.getValue());
            }
        });
        add(AppearanceSection.row(text, picker), figures);
        showFigures();
    }

    /** As typed; blank to inherit. */
    String value() {
        return text.getValue();
    }

    /** What holds with what is typed now. */
    AccentColours effective() {
        try {
            return AccentColours.of(value().isBlank() ? fallback() : value().strip());
        } catch (Problem notAColour) {
            return AccentColours.of(fallback());
        }
    }

    private String fallback() {
        return Objects.requireNonNullElse(inherited, OWN);
    }

    private void show() {
        showFigures();
        changed.run();
    }

    private void showFigures() {
        figures.removeAll();
        text.setInvalid(false);
        try {
            AccentColours colours = AccentColours.of(value().isBlank() ? fallback() : value().strip());
            picker.setValue(colours.chosen().hex());
            figures.add(
                    line("light", colours.chosen(), colours.onLight(), colours.contrastOnLight()),
                    line("dark", colours.chosen(), colours.onDark(), colours.contrastOnDark()));
        } catch (Problem notAColour) {
            text.setErrorMessage(Notices.textOf(notAColour));
            text.setInvalid(true);
        }
    }

    private Div line(String pages, Colour chosen, Colour used, double contrast) {
        NumberFormat format = NumberFormat.getNumberInstance(getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        Span swatch = new Span();
        swatch.addClassNames("rn-appearance-swatch", "rn-appearance-" + pages);
        swatch.getStyle().set("--pv-accent", used.hex());
        String key = "settings.appearance.contrast." + pages + (chosen.equals(used) ? "" : "-adjusted");
        return new Div(
                swatch,
                new Span(getTranslation(key, used.hex(), format.format(Math.floor(contrast * 10) / 10), chosen.hex())));
    }
}
