package io.renown.ui.entrance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.renown.identity.web.ExternalSignIn;
import io.renown.ui.Dress;
import io.renown.ui.Mark;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** Where an identity provider signs people in: after the way out, or when it could not let somebody in, and why. */
@Route("signed-out")
@AnonymousAllowed
final class SignedOutView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** By what stands in the address; anything else has no words of its own. */
    private static final Map<String, String> REFUSALS = Map.of(
            "unverified-email", "ui.signed-out.unverified-email",
            "no-organization", "ui.signed-out.no-organization",
            "failed", "ui.signed-out.failed");

    private final boolean external;
    private final H1 title = new H1();
    private final Paragraph words = new Paragraph();

    SignedOutView(ObjectProvider<ExternalSignIn> external) {
        this.external = external.getIfAvailable() != null;
        addClassName("rn-login");
        Anchor again = new Anchor(ExternalSignIn.START, getTranslation("ui.login.submit"));
        again.setRouterIgnore(true);
        again.addClassName("rn-primary");
        Mark mark = new Mark(Dress.ofTab());
        words.getElement().setAttribute("role", "status");
        Div card = new Div(mark, title, words, again);
        card.addClassName("rn-login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!external) {
            event.forwardTo(LoginView.class);
            return;
        }
        String refused = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("refused")
                .map(REFUSALS::get)
                .orElse(null);
        title.setText(getTranslation(refused == null ? "ui.signed-out.title" : "ui.signed-out.refused"));
        words.setText(getTranslation(refused == null ? "ui.signed-out.words" : refused));
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · " + Dress.ofTab().name();
    }
}
