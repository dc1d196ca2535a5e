package io.renown.settings;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.appearance.AppearanceSettings.DomainSettings;
import io.renown.appearance.DomainState;
import io.renown.ui.Times;
import java.net.IDN;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The domain of public pages: named, proven by a text in the DNS, taken away. */
final class DomainForm extends AppearanceSection {

    DomainForm(@Nullable DomainSettings domain, Times times, Consumer<String> claim, Runnable check) {
        super("settings.appearance.domain");
        TextField name = new TextField(getTranslation("settings.appearance.domain.name"));
        name.setPlaceholder("reviews.example.com");
        name.setMaxLength(190);
        if (domain == null) {
            add(
                    name,
                    row(new Button(
                            getTranslation("settings.appearance.domain.claim"),
                            click -> claim.accept(name.getValue()))));
            return;
        }
        Badge state = new Badge(getTranslation("settings.appearance.domain.state." + domain.state()));
        state.addClassName(domain.state() == DomainState.VERIFIED ? "aura-accent-green" : "aura-accent-yellow");
        String readable = IDN.toUnicode(domain.name());
        Span shown = new Span(readable.equals(domain.name()) ? readable : readable + " (" + domain.name() + ")");
        shown.addClassName("rn-strong");
        add(row(shown, state));
        if (domain.reason() != null) {
            Paragraph reason = new Paragraph(getTranslation("settings.appearance.domain.reason." + domain.reason()));
            reason.addClassName("rn-refusal");
            add(reason);
        }
        if (domain.checkedAt() != null) {
            Span checked =
                    new Span(getTranslation("settings.appearance.domain.checked", times.date(domain.checkedAt())));
            checked.addClassName("rn-quiet");
            add(checked);
        }
        Button look = new Button(getTranslation("settings.appearance.domain.check"), click -> check.run());
        Button away = new Button(getTranslation("settings.appearance.domain.release"), click -> claim.accept(""));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        add(
                new Paragraph(getTranslation("settings.appearance.domain.record")),
                part("settings.appearance.domain.record.name", domain.recordName()),
                part("settings.appearance.domain.record.text", domain.recordText()),
                row(look, away));
    }

    private Div part(String key, String text) {
        Div part = new Div(new Span(getTranslation(key)), new Code(text));
        part.addClassName("rn-appearance-record");
        return part;
    }
}
