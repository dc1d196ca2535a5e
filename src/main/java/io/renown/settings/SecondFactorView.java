package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.identity.PersonService;
import io.renown.identity.SecondFactors;
import io.renown.shared.Problem;
import jakarta.annotation.security.PermitAll;

/** Sets up the second factor outside any organization: operators are led here until they have one. */
@Route("second-factor")
@PermitAll
final class SecondFactorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SecondFactors secondFactors;
    private final Div card = new Div();

    SecondFactorView(SecondFactors secondFactors) {
        this.secondFactors = secondFactors;
        addClassName("rn-chooser");
        card.addClassName("rn-login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        long personId =
                PersonService.findSignedIn().orElseThrow(Problem::forbidden).personId();
        boolean on = secondFactors.isOn(personId);
        Anchor start = new Anchor("/", getTranslation("ui.back-to-start"));
        start.setRouterIgnore(true);
        card.removeAll();
        card.add(
                new H1(getTranslation("settings.security.code")),
                new Paragraph(getTranslation(on ? "settings.second-factor.on" : "settings.second-factor.words")));
        if (!on) {
            Button button = new Button(
                    getTranslation("settings.security.code.on"),
                    click -> new SecondFactorDialog(secondFactors, this::load).open());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            card.add(button);
        }
        card.add(start);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.security.code") + " · Renown";
    }
}
