package io.renown.ui.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.renown.identity.DemoSignIns;
import io.renown.identity.DemoSignIns.DemoSignIn;
import io.renown.identity.PersonService;
import io.renown.identity.web.ClosedSession;
import io.renown.identity.web.ExternalSignIn;
import io.renown.ui.Dress;
import io.renown.ui.Locales;
import io.renown.ui.Mark;
import io.renown.ui.Tastes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** The sign-in page. */
@Route("login")
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Div message = new Div();

    private final boolean external;

    LoginView(Tastes tastes, ObjectProvider<DemoSignIns> demos, ObjectProvider<ExternalSignIn> external) {
        this.external = external.getIfAvailable() != null;
        addClassName("rn-login");
        message.addClassName("rn-login-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Anchor forgot = new Anchor("/forgot", getTranslation("ui.login.forgot"));
        forgot.setRouterIgnore(true);
        Div card = new Div(
                new Mark(Dress.ofTab()),
                new H1(getTranslation("ui.login.title")),
                message,
                new SignInForm(),
                forgot,
                languages(tastes));
        card.addClassName("rn-login-card");
        add(card);
        List<DemoSignIn> offered =
                demos.stream().flatMap(demo -> demo.list().stream()).toList();
        if (!offered.isEmpty()) {
            add(demoCard(offered));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (PersonService.findSignedIn().isPresent()) {
            event.forwardToUrl("/");
            return;
        }
        if (external) {
            event.forwardTo(SignedOutView.class);
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey("throttled")) {
            tell("ui.login.throttled");
        } else if (query.getParameters().containsKey("error")) {
            tell("ui.login.refused");
        } else if (ClosedSession.takeNotice(VaadinSession.getCurrent())) {
            tell("ui.login.closed");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.login.title") + " · " + Dress.ofTab().name();
    }

    private void tell(String key) {
        message.removeAll();
        message.add(VaadinIcon.EXCLAMATION_CIRCLE.create(), new Span(getTranslation(key)));
        message.setVisible(true);
    }

    private Div languages(Tastes tastes) {
        Div row = new Div();
        row.addClassName("rn-login-languages");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", getTranslation("ui.language"));
        for (Locale locale : Locales.ALL) {
            Button choose =
                    new Button(Locales.ownName(locale), click -> tastes.chooseLocale(UI.getCurrentOrThrow(), locale));
            choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            choose.getElement().setAttribute("lang", Locales.htmlLanguage(locale));
            boolean current = locale.equals(Locales.nearest(getLocale()));
            choose.getElement().setAttribute("aria-pressed", String.valueOf(current));
            row.add(choose);
        }
        return row;
    }

    private Component demoCard(List<DemoSignIn> offered) {
        Map<String, List<DemoSignIn>> byTenant = new LinkedHashMap<>();
        offered.forEach(demo -> byTenant.computeIfAbsent(demo.tenantName(), name -> new ArrayList<>())
                .add(demo));
        Div card = new Div(
                new H2(getTranslation("ui.login.demo.title")), new Paragraph(getTranslation("ui.login.demo.words")));
        card.addClassName("rn-login-demo");
        byTenant.forEach((tenant, demos) -> {
            Div people = new Div();
            people.addClassName("rn-login-demo-people");
            demos.forEach(demo -> people.add(new DemoSignInForm(demo)));
            Div group = new Div(new H2(tenant), people);
            group.addClassName("rn-login-demo-tenant");
            card.add(group);
        });
        return card;
    }
}
