package io.renown.ui.entrance;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.renown.appearance.Appearances;
import io.renown.identity.InviteEntrance;
import io.renown.identity.InviteEntrance.OpenInvite;
import io.renown.identity.PersonService;
import io.renown.shared.Problem;
import io.renown.ui.EmptyState;

/** For somebody new: name and password. Who has an account signs in first, see {@link InviteAcceptView}. */
@Route("invite/:token")
@AnonymousAllowed
final class InviteView extends InviteCard {

    private final InviteEntrance entrance;
    private final TextField email = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();

    InviteView(InviteEntrance entrance, Appearances appearances) {
        super(entrance, appearances);
        this.entrance = entrance;
        email.setLabel(getTranslation("ui.invite.email"));
        email.setHelperText(getTranslation("ui.invite.email.help"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        name.setLabel(getTranslation("ui.invite.name"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setMaxLength(120);
        password.setLabel(getTranslation("ui.login.password"));
        password.setHelperText(getTranslation("ui.invite.password.help", InviteEntrance.SHORTEST_PASSWORD));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    }

    @Override
    void enter(BeforeEnterEvent event, OpenInvite invite) {
        if (PersonService.findSignedIn().isPresent()) {
            event.forwardToUrl(path() + "/accept");
            return;
        }
        Button join = new Button(getTranslation("ui.invite.join"), click -> join(invite));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClickShortcut(Key.ENTER);
        Div form = new Div(email, name, password, join);
        form.addClassName("rn-login-form");
        Anchor known = new Anchor(path() + "/accept", getTranslation("ui.invite.have-account"));
        known.setRouterIgnore(true);
        known.addClassName("rn-invite-known");
        showCard(invite, form, known);
    }

    private void join(OpenInvite invite) {
        try {
            entrance.join(token(), address(), email.getValue(), name.getValue(), password.getValue());
        } catch (Problem problem) {
            refuse(problem);
            return;
        }
        password.clear();
        removeAll();
        Anchor in = new Anchor("/login", getTranslation("ui.login.submit"));
        in.setRouterIgnore(true);
        add(new EmptyState(
                VaadinIcon.CHECK_CIRCLE,
                getTranslation("ui.invite.joined.title", invite.organization()),
                getTranslation("ui.invite.joined.words"),
                in));
    }
}
