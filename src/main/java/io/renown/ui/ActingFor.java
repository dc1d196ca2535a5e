package io.renown.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.identity.Membership;
import io.renown.identity.Membership.GuestOf;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.TenantKind;
import java.util.Optional;

/** The strip that says in whose voice a person speaks who is not at home here; gone where they speak in their own. */
final class ActingFor extends Div {

    ActingFor() {
        addClassName("rn-strip");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /**
     * For the page now shown: a guest of the organization, or an agency in the brand of one of its clients.
     *
     * @param leaveBrand back to all clients of the agency
     */
    void show(Runnable leaveBrand) {
        Optional<GuestOf> guest = CurrentMembership.find().map(Membership::guestOf);
        Optional<BrandDetails> client =
                TenantPage.tenant().profile().kind() == TenantKind.AGENCY ? TenantPage.brand() : Optional.empty();
        removeAll();
        setVisible(guest.isPresent() || client.isPresent());
        setClassName("rn-strip-guest", guest.isPresent());
        if (guest.isPresent()) {
            say(
                    getTranslation(
                            "ui.acting-for.guest",
                            TenantPage.tenant().name(),
                            guest.get().name()),
                    homeward(guest.get()));
        } else {
            client.ifPresent(brand -> say(getTranslation("ui.acting-for", brand.name()), back(leaveBrand)));
        }
    }

    private void say(String words, Component wayOut) {
        add(VaadinIcon.USER_STAR.create(), new Span(words), wayOut);
    }

    private Button back(Runnable leaveBrand) {
        Button leave = new Button(getTranslation("ui.acting-for.leave"), click -> leaveBrand.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return leave;
    }

    /** Another organization is a new page. */
    private Anchor homeward(GuestOf guest) {
        Anchor home = new Anchor("/t/" + guest.slug(), getTranslation("ui.acting-for.home", guest.name()));
        home.setRouterIgnore(true);
        return home;
    }
}
