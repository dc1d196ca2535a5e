package io.renown.ui.entrance;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.renown.identity.PasswordResets;

/** Asks for a link to a new password. The answer is the same whoever asks. */
@Route("forgot")
@AnonymousAllowed
final class ForgotPasswordView extends EntrancePage {

    ForgotPasswordView(PasswordResets resets) {
        super("ui.forgot.title");
        TextField account = new TextField(getTranslation("ui.login.email"));
        account.setAutocomplete(Autocomplete.USERNAME);
        account.setAutofocus(true);
        account.setMaxLength(190);
        Button ask = new Button(getTranslation("ui.forgot.submit"), click -> {
            if (!account.getValue().strip().matches("\\S+@\\S+")) {
                tell(getTranslation("ui.forgot.no-address"));
                return;
            }
            resets.request(account.getValue(), origin());
            show("ui.forgot.done");
        });
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.addClickShortcut(Key.ENTER);
        show("ui.forgot.words", account, ask);
    }
}
