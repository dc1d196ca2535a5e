package io.renown.settings;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.appearance.AppearanceSettings;
import io.renown.appearance.AppearanceSettings.SenderSettings;
import io.renown.appearance.Look;
import io.renown.ui.Times;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Who mails are from. */
final class SenderForm extends AppearanceSection {

    SenderForm(AppearanceSettings settings, Times times, BiConsumer<String, String> save) {
        super("settings.appearance.sender");
        SenderSettings sender = settings.sender();
        TextField name = new TextField(getTranslation("settings.appearance.sender.name"));
        name.setMaxLength(Look.LONGEST_NAME);
        name.setPlaceholder(Objects.requireNonNullElse(settings.inherited().senderName(), ""));
        name.setValue(Objects.requireNonNullElse(sender.name(), ""));
        TextField address = new TextField(getTranslation("settings.appearance.sender.address"));
        address.setMaxLength(190);
        address.setPlaceholder(Objects.requireNonNullElse(settings.inherited().senderAddress(), ""));
        address.setValue(Objects.requireNonNullElse(sender.address(), ""));
        add(name, address);
        if (sender.address() != null) {
            boolean confirmed = sender.confirmedAt() != null;
            Badge state = new Badge(getTranslation(
                    confirmed ? "settings.appearance.sender.confirmed" : "settings.appearance.sender.waiting"));
            state.addClassName(confirmed ? "aura-accent-green" : "aura-accent-yellow");
            Span words = new Span(
                    sender.confirmedAt() == null
                            ? getTranslation("settings.appearance.sender.waiting.words")
                            : times.date(sender.confirmedAt()));
            words.addClassName("rn-quiet");
            add(row(state, words));
        }
        add(row(new Button(
                getTranslation("settings.appearance.sender.save"),
                click -> save.accept(name.getValue(), address.getValue()))));
    }
}
