package io.renown.translation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.renown.review.ReviewDetails;
import io.renown.translation.TargetLanguage;
import io.renown.translation.Translation;
import io.renown.translation.TranslationService;
import io.renown.ui.Background;
import io.renown.ui.Notices;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words in the member's language, marked as a machine's, beside the original that always stands above. */
@StyleSheet("renown/translation.css")
final class TranslationCard extends Div {

    private final ReviewDetails review;
    private final TranslationService translations;
    private final Select<TargetLanguage> language = new Select<>();
    private final Button translate = new Button();
    private final Div words = new Div();

    TranslationCard(
            ReviewDetails review,
            TranslationService translations,
            TargetLanguage target,
            @Nullable Translation known,
            boolean may) {
        this.review = review;
        this.translations = translations;
        addClassName("rt-card");
        Locale reader = UI.getCurrentOrThrow().getLocale();
        language.setAriaLabel(getTranslation("translation.language"));
        language.setItems(TargetLanguage.values());
        language.setItemLabelGenerator(each -> each.nameIn(reader));
        language.setValue(target);
        language.addValueChangeListener(event -> {
            translations.setTarget(event.getValue());
            show(translations.find(review.id(), event.getValue()).orElse(null));
        });
        translate.setText(getTranslation("translation.translate"));
        translate.setIcon(VaadinIcon.GLOBE.create());
        translate.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        translate.addClickListener(click -> ask());
        Div tools = new Div(language);
        if (may) {
            tools.add(translate);
        }
        tools.addClassName("rt-tools");
        words.getElement().setAttribute("aria-live", "polite");
        add(tools, words);
        show(known);
    }

    private void ask() {
        TargetLanguage target = language.getValue();
        translate.setEnabled(false);
        words.removeAll();
        Span waiting = new Span(getTranslation("translation.waiting"));
        waiting.addClassName("rn-quiet");
        words.add(waiting);
        Background.run(
                UI.getCurrentOrThrow(),
                () -> translations.translate(review.id(), target),
                made -> show(language.getValue() == target ? made : null),
                problem -> {
                    show(null);
                    Notices.problem(problem);
                });
    }

    private void show(@Nullable Translation translation) {
        words.removeAll();
        translate.setEnabled(true);
        translate.setVisible(translation == null && !language.getValue().isSpoken(review.language()));
        if (translation == null) {
            return;
        }
        Div text = new Div();
        text.addClassName("rt-text");
        text.getElement().setAttribute("dir", "auto");
        text.getElement().setAttribute("lang", translation.language().code());
        if (!translation.title().isBlank()) {
            text.add(new H3(translation.title()));
        }
        text.add(new Paragraph(translation.text()));
        Span mark = new Span(getTranslation("translation.by", translation.provider()));
        mark.addClassName("rn-quiet");
        words.add(text, mark);
    }
}
