package io.renown.ui.entrance;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.renown.identity.PasswordResets;
import io.renown.shared.Problem;

/** A new password, for whoever comes by a link that is still good. */
@Route(PasswordResets.PAGE)
@AnonymousAllowed
final class ResetPasswordView extends EntrancePage implements BeforeEnterObserver {

    private final PasswordResets resets;

    ResetPasswordView(PasswordResets resets) {
        super("ui.reset.title");
        this.resets = resets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PasswordResets.TOKEN)
                .orElse("");
        if (resets.isGood(token)) {
            ask(token);
        } else {
            askForAnother();
        }
    }

    private void ask(String token) {
        PasswordField password = new PasswordField(getTranslation("ui.reset.password"));
        password.setHelperText(getTranslation("ui.password.rules"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setAutofocus(true);
        PasswordField again = new PasswordField(getTranslation("ui.password.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Button set = new Button(getTranslation("ui.reset.submit"), click -> {
            if (!password.getValue().equals(again.getValue())) {
                tell(getTranslation("ui.password.differ"));
                return;
            }
            try {
                resets.reset(token, password.getValue());
                show("ui.reset.done");
            } catch (Problem refused) {
                tell(getTranslation("problem." + refused.slug(), refused.args()));
            }
        });
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickShortcut(Key.ENTER);
        show("ui.reset.words", password, again, set);
    }

    private void askForAnother() {
        Anchor another = new Anchor("/forgot", getTranslation("ui.reset.another"));
        another.setRouterIgnore(true);
        show("ui.reset.over", another);
    }
}
