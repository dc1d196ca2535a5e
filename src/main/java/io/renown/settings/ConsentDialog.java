package io.renown.settings;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.privacy.ConsentService;
import io.renown.ui.Notices;

/** Records by hand what a person said, such as on the phone. */
final class ConsentDialog extends FormDialog {

    private final ConsentService consents;
    private final Runnable changed;
    private final TextField email = new TextField(text("settings.consent.email"));
    private final TextField purpose = new TextField(text("settings.consent.purpose"));
    private final Select<Boolean> given = new Select<>();
    private final TextField channel = new TextField(text("settings.consent.channel"));
    private final TextField source = new TextField(text("settings.consent.source"));
    private final TextField evidence = new TextField(text("settings.consent.evidence"));

    ConsentDialog(ConsentService consents, Runnable changed) {
        super(text("settings.consent.new"), text("settings.consent.record"));
        this.consents = consents;
        this.changed = changed;
        email.setAutofocus(true);
        purpose.setValue("invitation-mail");
        given.setLabel(text("settings.consent.what"));
        given.setItems(true, false);
        given.setItemLabelGenerator(
                yes -> getTranslation(yes ? "settings.consent.given" : "settings.consent.withdrawn"));
        given.setValue(false);
        channel.setValue("phone");
        evidence.setHelperText(text("settings.consent.evidence.help"));
        addFields(email, given, purpose, channel, source, evidence);
    }

    @Override
    boolean save() {
        consents.record(
                email.getValue(),
                purpose.getValue().strip(),
                given.getValue(),
                channel.getValue().strip(),
                source.getValue(),
                evidence.getValue());
        Notices.done("settings.consent.recorded");
        changed.run();
        return true;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
