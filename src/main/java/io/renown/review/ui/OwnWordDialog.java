package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.renown.review.OwnWordChange;
import io.renown.review.OwnWordService;
import io.renown.review.OwnWordUndo;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.Sentiment;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for a phrase and what it means, and tells how many reviews hold it. */
final class OwnWordDialog extends Dialog {

    private static final String ANY = "";
    private static final List<String> LANGUAGES =
            List.of("zh", "en", "de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ru", "ja", "ko", "id", "th", "vi");

    private final OwnWordService words;
    private final Runnable changed;
    private final TextField phrase = new TextField(translate("review.words.phrase"));
    private final Select<String> language = new Select<>();
    private final RadioButtonGroup<OwnWord.Kind> kind = new RadioButtonGroup<>();
    private final ComboBox<RiskKind> risk = new ComboBox<>(translate("review.words.risk"));
    private final ComboBox<Aspect> aspect = new ComboBox<>(translate("review.words.aspect"));
    private final Select<Sentiment> polarity = new Select<>();
    private final Span preview = new Span();

    /** @param spoken the language of the review in which it was met; empty for none in particular */
    OwnWordDialog(OwnWordService words, String proposed, String spoken, Runnable changed) {
        super(translate("review.words.new"));
        this.words = words;
        this.changed = changed;
        addClassName("rn-form-dialog");
        setWidth("440px");
        phrase.setMinLength(OwnWordService.SHORTEST);
        phrase.setMaxLength(OwnWordService.LONGEST);
        phrase.setHelperText(translate("review.words.phrase.help"));
        phrase.setValue(proposed);
        phrase.setAutofocus(true);
        phrase.setValueChangeMode(ValueChangeMode.LAZY);
        phrase.setValueChangeTimeout(400);
        phrase.addValueChangeListener(event -> preview());
        language.setLabel(translate("review.field.language"));
        language.setItems(Stream.concat(Stream.of(ANY), LANGUAGES.stream()).toList());
        language.setItemLabelGenerator(OwnWordDialog::languageName);
        language.setValue(LANGUAGES.contains(spoken) ? spoken : ANY);
        language.addValueChangeListener(event -> preview());
        kind.setLabel(translate("review.words.kind"));
        kind.setItems(OwnWord.Kind.values());
        kind.setItemLabelGenerator(
                each -> translate("review.words.kind." + each.name().toLowerCase(Locale.ROOT)));
        kind.addValueChangeListener(event -> showFields());
        risk.setItems(RiskKind.values());
        risk.setItemLabelGenerator(FieldWords::risk);
        risk.setValue(RiskKind.SAFETY);
        aspect.setItems(Arrays.stream(Aspect.values())
                .sorted(Comparator.comparing(FieldWords::aspect))
                .toList());
        aspect.setItemLabelGenerator(FieldWords::aspect);
        aspect.setValue(Aspect.QUALITY);
        polarity.setLabel(translate("review.words.polarity"));
        polarity.setItems(Sentiment.values());
        polarity.setItemLabelGenerator(
                each -> each == null ? translate("review.words.polarity.none") : FieldWords.sentiment(each));
        kind.setValue(OwnWord.Kind.POLAR);
        preview.addClassName("rn-quiet");
        preview.getElement().setAttribute("role", "status");
        Div fields = new Div(phrase, language, kind, risk, aspect, polarity, preview);
        fields.addClassName("rn-fields");
        add(fields);
        Button save = new Button(translate("review.words.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("ui.cancel"), click -> close()), save);
        preview();
    }

    static String languageName(@Nullable String code) {
        return code == null || code.isEmpty()
                ? translate("review.words.language.any")
                : Locale.of(code).getDisplayLanguage(FieldWords.locale());
    }

    private void showFields() {
        OwnWord.Kind chosen = kind.getValue();
        risk.setVisible(chosen == OwnWord.Kind.RISK);
        aspect.setVisible(chosen == OwnWord.Kind.ASPECT);
        polarity.setVisible(chosen != OwnWord.Kind.RISK);
        polarity.setEmptySelectionAllowed(chosen == OwnWord.Kind.ASPECT);
        polarity.setValue(chosen == OwnWord.Kind.ASPECT ? null : Sentiment.NEGATIVE);
    }

    private void preview() {
        String typed = phrase.getValue().strip();
        if (typed.length() < OwnWordService.SHORTEST) {
            preview.setText(translate("review.words.preview.none"));
            return;
        }
        preview.setText(translate("review.words.preview", words.preview(typed, language.getValue())));
    }

    private void save() {
        OwnWord.Kind chosen = kind.getValue();
        OwnWordChange change;
        try {
            change = words.apply(new OwnWord(
                    phrase.getValue(),
                    language.getValue(),
                    chosen == OwnWord.Kind.RISK ? risk.getValue() : null,
                    chosen == OwnWord.Kind.ASPECT ? aspect.getValue() : null,
                    chosen == OwnWord.Kind.RISK ? null : polarity.getValue()));
        } catch (Problem problem) {
            phrase.setErrorMessage(Notices.textOf(problem));
            phrase.setInvalid(true);
            return;
        } catch (IllegalArgumentException nothing) { // a list was emptied
            phrase.setErrorMessage(translate("review.words.meaningless"));
            phrase.setInvalid(true);
            return;
        }
        close();
        changed.run();
        offerUndo(
                words,
                change.undo(),
                changed,
                "review.words.saved",
                phrase.getValue().strip());
    }

    /** Says what was done; it can be taken back as long as nobody changed it. */
    static void offerUndo(OwnWordService words, OwnWordUndo undo, Runnable changed, String key, Object... args) {
        Notices.undoable(
                () -> {
                    try {
                        words.undo(undo);
                    } catch (Problem problem) {
                        Notices.problem(problem);
                    }
                    changed.run();
                },
                key,
                args);
    }
}
