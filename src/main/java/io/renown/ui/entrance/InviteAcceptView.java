package io.renown.ui.entrance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.renown.appearance.Appearances;
import io.renown.identity.InviteEntrance;
import io.renown.identity.InviteEntrance.OpenInvite;
import io.renown.identity.PersonService;
import io.renown.identity.SignedInPerson;
import io.renown.shared.Problem;
import jakarta.annotation.security.PermitAll;

/** For who has an account: the sign-in comes first, and leads back here. */
@Route("invite/:token/accept")
@PermitAll
final class InviteAcceptView extends InviteCard {

    private final InviteEntrance entrance;
    private final AuthenticationContext authentication;

    InviteAcceptView(InviteEntrance entrance, Appearances appearances, AuthenticationContext authentication) {
        super(entrance, appearances);
        this.entrance = entrance;
        this.authentication = authentication;
    }

    @Override
    void enter(BeforeEnterEvent event, OpenInvite invite) {
        SignedInPerson person = PersonService.findSignedIn().orElseThrow(Problem::forbidden);
        Button accept = new Button(getTranslation("ui.invite.accept", person.email()), click -> accept(person));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button other = new Button(getTranslation("ui.sign-out"), click -> authentication.logout());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        Div form = new Div(accept, other);
        form.addClassName("rn-login-form");
        showCard(invite, form);
    }

    private void accept(SignedInPerson person) {
        try {
            String slug = entrance.accept(token(), address(), person);
            getUI().orElseThrow().getPage().setLocation("/t/" + slug);
        } catch (Problem problem) {
            refuse(problem);
        }
    }
}
