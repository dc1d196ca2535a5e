package io.renown.settings;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.PasswordService;
import io.renown.identity.SessionKey;
import io.renown.ui.Notices;

/** Changes the person's own password. */
final class PasswordDialog extends FormDialog {

    private final PasswordService passwords;
    private final SessionKey session;
    private final Runnable changed;
    private final PasswordField current = new PasswordField();
    private final PasswordField replacement = new PasswordField();
    private final PasswordField again = new PasswordField();

    PasswordDialog(PasswordService passwords, SessionKey session, Runnable changed) {
        super(
                I18NProvider.translate("settings.security.password.change"),
                I18NProvider.translate("settings.security.password.change"));
        this.passwords = passwords;
        this.session = session;
        this.changed = changed;
        current.setLabel(getTranslation("settings.security.password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setAutofocus(true);
        replacement.setLabel(getTranslation("ui.reset.password"));
        replacement.setHelperText(getTranslation("ui.password.rules"));
        replacement.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setLabel(getTranslation("ui.password.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        addFields(current, replacement, again);
    }

    @Override
    boolean save() {
        if (!replacement.getValue().equals(again.getValue())) {
            refuse(getTranslation("ui.password.differ"));
            return false;
        }
        passwords.change(current.getValue(), replacement.getValue(), session);
        Notices.done("settings.security.password.changed");
        changed.run();
        return true;
    }
}
