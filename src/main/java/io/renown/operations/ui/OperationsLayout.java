package io.renown.operations.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.renown.tenancy.OperatorContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/** The frame of the operators' pages: no tenant, its own list of pages, and who looks at them. */
@PermitAll
public final class OperationsLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Map<OperationsPlace, Anchor> links = new LinkedHashMap<>();
    private final Main page = new Main();

    OperationsLayout(AuthenticationContext authentication) {
        addClassName("rn-operations");
        page.addClassNames("rn-settings-page", "rn-page");
        Nav nav = new Nav();
        nav.addClassName("rn-settings-links");
        nav.setAriaLabel(getTranslation("operations"));
        for (OperationsPlace place : OperationsPlace.values()) {
            Anchor link = new Anchor(place.path());
            link.getElement().setAttribute("router-link", true);
            link.add(place.icon().create(), new Span(getTranslation(place.key())));
            links.put(place, link);
            nav.add(link);
        }
        Div side = new Div(nav);
        side.addClassName("rn-settings-side");
        Div body = new Div(side, page);
        body.addClassName("rn-settings");
        add(head(authentication), body);
    }

    private Header head(AuthenticationContext authentication) {
        Div sign = new Div();
        sign.addClassName("rn-sign");
        Anchor mark = new Anchor("/", sign, new Span("Renown · " + getTranslation("operations")));
        mark.setRouterIgnore(true);
        mark.addClassName("rn-mark");
        Span who = new Span(OperatorContext.operator());
        who.addClassName("rn-operator");
        Button out = new Button(VaadinIcon.SIGN_OUT.create(), click -> authentication.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.setAriaLabel(getTranslation("ui.sign-out"));
        out.setTooltipText(getTranslation("ui.sign-out"));
        Header head = new Header(mark, who, out);
        head.addClassName("rn-operations-head");
        return head;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        links.forEach((place, link) -> {
            if (place.path().equals(path)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
