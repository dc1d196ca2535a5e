package io.renown.ui.entrance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.renown.identity.Membership;
import io.renown.identity.MembershipGate;
import io.renown.identity.PersonService;
import io.renown.identity.PortalOperators;
import io.renown.identity.SignedInPerson;
import io.renown.shared.Problem;
import io.renown.tenancy.TenantDetails;
import io.renown.ui.Dress;
import io.renown.ui.EmptyState;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The choice of the organization; whoever has only one does not see it. Each choice is a new page. */
@Route("")
@PermitAll
final class ChooserView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final MembershipGate gate;
    private final PortalOperators operators;
    private final AuthenticationContext authentication;

    ChooserView(MembershipGate gate, PortalOperators operators, AuthenticationContext authentication) {
        this.gate = gate;
        this.operators = operators;
        this.authentication = authentication;
        addClassName("rn-chooser");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SignedInPerson person = PersonService.findSignedIn().orElseThrow(Problem::forbidden);
        List<Membership> memberships = gate.membershipsOf(person.personId());
        if (memberships.size() == 1) {
            event.forwardToUrl("/t/" + memberships.getFirst().tenant().slug());
            return;
        }
        removeAll();
        boolean operator = operators.find(person.personId()).isPresent();
        List<TenantDetails> suspended = gate.suspendedOf(person.personId());
        if (memberships.isEmpty() && suspended.isEmpty() && !operator) {
            Button out = new Button(getTranslation("ui.sign-out"), click -> authentication.logout());
            add(new EmptyState(
                    VaadinIcon.OFFICE,
                    getTranslation("ui.chooser.none.title"),
                    getTranslation("ui.chooser.none.words"),
                    out));
            return;
        }
        Div list = new Div();
        list.addClassName("rn-chooser-list");
        memberships.forEach(membership -> list.add(link(membership.tenant(), place(membership))));
        suspended.forEach(tenant -> list.add(link(tenant, getTranslation("ui.chooser.suspended"))));
        if (operator) {
            list.add(link("/operations", VaadinIcon.SERVER, "Renown", getTranslation("operations")));
        }
        Div card = new Div(new H1(getTranslation("ui.chooser.title")), list);
        card.addClassName("rn-login-card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return Dress.ofTab().name();
    }

    private String place(Membership membership) {
        String role = getTranslation("role." + membership.role().slug());
        return membership.guestOf() == null
                ? role
                : role + " · "
                        + getTranslation("ui.guest-from", membership.guestOf().name());
    }

    private static Anchor link(TenantDetails tenant, String place) {
        return link("/t/" + tenant.slug(), VaadinIcon.OFFICE, tenant.name(), place);
    }

    private static Anchor link(String address, VaadinIcon icon, String title, String place) {
        Span name = new Span(title);
        name.addClassName("rn-chooser-name");
        Span role = new Span(place);
        role.addClassName("rn-chooser-role");
        Anchor link = new Anchor(address);
        link.setRouterIgnore(true);
        link.add(icon.create(), new Div(name, role), VaadinIcon.ANGLE_RIGHT.create());
        return link;
    }
}
