package io.renown.translation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.languagemodel.TextServiceDetails;
import io.renown.languagemodel.TextServiceKind;
import io.renown.languagemodel.TextServiceSettings;
import io.renown.shared.Problem;
import io.renown.ui.Background;
import io.renown.ui.Notices;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One service outside: which, where, its key, how much a day. Off until somebody saves it. */
final class ServiceForm extends Div {

    private static final int USUAL_PER_DAY = 100;

    private final TextServiceKind kind;
    private final TextServiceSettings settings;
    private final Select<String> provider = new Select<>();
    private final TextField baseUrl = new TextField();
    private final TextField model = new TextField();
    private final PasswordField key = new PasswordField();
    private final IntegerField perDay = new IntegerField();
    private final Span standing = new Span();
    private final Div deeds = new Div();
    private final Supplier<String> test;

    /**
     * @param prefix of the texts, as {@code translation.services.translator}
     * @param test asks the service something harmless
     */
    ServiceForm(
            TextServiceKind kind,
            TextServiceSettings settings,
            List<String> providers,
            String prefix,
            Supplier<String> test) {
        this.kind = kind;
        this.settings = settings;
        this.test = test;
        addClassName("rt-service");
        provider.setLabel(getTranslation("translation.services.provider"));
        provider.setItems(providers);
        provider.setItemLabelGenerator(each -> getTranslation("translation.provider." + each));
        provider.setValue(providers.getFirst());
        provider.addValueChangeListener(event -> showFields());
        baseUrl.setLabel(getTranslation("translation.services.address"));
        baseUrl.setHelperText(getTranslation(prefix + ".address.help"));
        baseUrl.setMaxLength(500);
        model.setLabel(getTranslation("translation.services.model"));
        model.setMaxLength(120);
        key.setLabel(getTranslation("translation.services.key"));
        key.setHelperText(getTranslation("translation.services.key.help"));
        perDay.setLabel(getTranslation(prefix + ".per-day"));
        perDay.setMin(1);
        perDay.setMax(TextServiceSettings.MOST_PER_DAY);
        perDay.setValue(USUAL_PER_DAY);
        standing.getElement().setAttribute("role", "status");
        deeds.addClassName("rt-deeds");
        Div fields = new Div(provider, baseUrl, model, key, perDay);
        fields.addClassName("rn-fields");
        add(new H3(getTranslation(prefix)), new Paragraph(getTranslation(prefix + ".words")), fields, standing, deeds);
        load();
    }

    private void load() {
        Optional<TextServiceDetails> known = settings.find(kind);
        known.ifPresent(service -> {
            provider.setValue(service.provider());
            baseUrl.setValue(service.baseUrl());
            model.setValue(service.model());
            perDay.setValue(service.perDay());
        });
        key.clear();
        key.setPlaceholder(
                known.filter(TextServiceDetails::keyed).isPresent()
                        ? getTranslation("translation.services.key.kept")
                        : "");
        standing.setText(known.map(service -> getTranslation(
                        kind == TextServiceKind.TRANSLATION
                                ? "translation.services.on.characters"
                                : "translation.services.on.calls",
                        kind == TextServiceKind.TRANSLATION
                                ? service.today().characters()
                                : service.today().calls()))
                .orElseGet(() -> getTranslation("translation.services.off")));
        standing.setClassName("rn-quiet", known.isEmpty());
        deeds.removeAll();
        Button save = new Button(
                getTranslation(known.isEmpty() ? "translation.services.switch-on" : "translation.services.save"),
                click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        deeds.add(save);
        if (known.isPresent()) {
            Button off = new Button(getTranslation("translation.services.switch-off"), click -> switchOff());
            off.addThemeVariants(ButtonVariant.TERTIARY);
            deeds.add(new Button(getTranslation("translation.services.test"), click -> test()), off);
        }
        showFields();
    }

    private void showFields() {
        String chosen = provider.getValue();
        boolean own = "own".equals(chosen);
        baseUrl.setVisible(own || "libretranslate".equals(chosen));
        baseUrl.setRequiredIndicatorVisible(own);
        model.setVisible(own);
        key.setVisible(!"portal".equals(chosen) && !"model".equals(chosen));
    }

    private void save() {
        boolean lacking = "own".equals(provider.getValue())
                && (baseUrl.getValue().isBlank() || model.getValue().isBlank());
        if (lacking || perDay.getValue() == null) {
            Notices.problem(Problem.invalid("text-service-settings", TextServiceSettings.MOST_PER_DAY));
            return;
        }
        Optional<TextServiceDetails> before = settings.find(kind);
        boolean losesKey = before.filter(service -> service.losesKey(provider.getValue(), address(), !key.isEmpty()))
                .isPresent();
        if (losesKey) {
            ask("translation.services.lose-key", () -> {
                apply();
                Notices.done("translation.services.saved");
            });
            return;
        }
        attempt(() -> {
            TextServiceDetails after = apply();
            offerUndo(Optional.of(after), before, "translation.services.saved");
        });
    }

    private String address() {
        return baseUrl.isVisible() ? baseUrl.getValue() : "";
    }

    private TextServiceDetails apply() {
        return settings.apply(
                kind,
                provider.getValue(),
                address(),
                model.isVisible() ? model.getValue() : "",
                key.getValue().isEmpty() ? null : key.getValue(),
                perDay.getValue());
    }

    private void switchOff() {
        Optional<TextServiceDetails> before = settings.find(kind);
        if (before.filter(TextServiceDetails::keyed).isPresent()) {
            ask("translation.services.switch-off.ask", () -> {
                settings.switchOff(kind);
                Notices.done("translation.services.switched-off");
            });
            return;
        }
        attempt(() -> {
            settings.switchOff(kind);
            offerUndo(Optional.empty(), before, "translation.services.switched-off.keyless");
        });
    }

    private void offerUndo(Optional<TextServiceDetails> after, Optional<TextServiceDetails> before, String words) {
        Notices.undoable(
                () -> {
                    try {
                        settings.putBack(kind, after, before);
                    } catch (Problem problem) {
                        Notices.problem(problem);
                    }
                    load();
                },
                words);
    }

    /** A key that goes cannot be brought back: nobody can read it, Renown included. */
    private void ask(String prefix, Runnable deed) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation(prefix));
        question.setText(getTranslation(prefix + ".words"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation(prefix + ".do"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> attempt(deed));
        question.open();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
            return;
        }
        load();
    }

    private void test() {
        standing.setText(getTranslation("translation.services.testing"));
        Background.run(
                UI.getCurrentOrThrow(),
                test,
                answer -> standing.setText(getTranslation("translation.services.test.answer", answer)),
                problem -> standing.setText(Notices.textOf(problem)));
    }
}
