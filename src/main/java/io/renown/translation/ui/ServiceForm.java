package io.renown.translation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
        try {
            settings.apply(
                    kind,
                    provider.getValue(),
                    baseUrl.isVisible() ? baseUrl.getValue() : "",
                    model.isVisible() ? model.getValue() : "",
                    key.getValue().isEmpty() ? null : key.getValue(),
                    perDay.getValue());
            Notices.done("translation.services.saved");
            load();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }

    private void switchOff() {
        settings.switchOff(kind);
        Notices.done("translation.services.switched-off");
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
