package io.renown.home.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.identity.Membership;
import java.util.List;

/** The other organizations of the person: names and ways there, no number of theirs. */
final class OtherTenants extends Section {

    OtherTenants(List<Membership> memberships) {
        addClassName("rh-others");
        Div list = new Div();
        list.addClassName("rh-others-list");
        memberships.forEach(membership -> list.add(link(membership)));
        add(new H2(getTranslation("home.others")), list);
        setVisible(!memberships.isEmpty());
    }

    private Anchor link(Membership membership) {
        Span name = new Span(membership.tenant().name());
        name.addClassName("rn-strong");
        Span role = new Span(getTranslation("role." + membership.role().slug()));
        role.addClassName("rn-quiet");
        Div lines = new Div(name, role);
        lines.addClassName("rn-two-lines");
        Anchor link = new Anchor("/t/" + membership.tenant().slug());
        link.setRouterIgnore(true); // another organization is a new page load
        link.add(VaadinIcon.OFFICE.create(), lines);
        return link;
    }
}
