package io.renown.settings;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.identity.ClientAccess;
import io.renown.identity.ClientService;
import io.renown.identity.GuestGrantState;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.SettingsLayout;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** What clients with organizations of their own offer the agency, and who of the agency acts there. */
@Route(value = "t/:tenant/settings/clients", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.MEMBER_MANAGE)
final class ClientsView extends SettingsPage implements BeforeEnterObserver {

    private final ClientService clients;
    private final MemberService members;
    private final Times times;
    private final Div list = new Div();
    private List<MemberDetails> own = List.of();

    ClientsView(ClientService clients, MemberService members, Times times) {
        super("settings.clients");
        this.clients = clients;
        this.members = members;
        this.times = times;
        addHeading();
        list.addClassName("rn-grants");
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        own = members.list().stream()
                .filter(member -> member.active() && !member.isGuest())
                .toList();
        List<ClientAccess> granted = clients.list();
        list.removeAll();
        granted.forEach(client -> list.add(line(client)));
        if (granted.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.HANDSHAKE,
                    getTranslation("settings.clients.none.title"),
                    getTranslation("settings.clients.none.words")));
        }
    }

    private Div line(ClientAccess client) {
        Span name = new Span(client.clientName());
        name.addClassName("rn-strong");
        Div what = new Div(name, GuestsView.quiet(terms(client)));
        if (!client.reason().isEmpty()) {
            what.add(GuestsView.quiet(client.reason()));
        }
        boolean offered = client.state() == GuestGrantState.OFFERED;
        if (!offered) {
            what.add(GuestsView.quiet(people(client)));
        }
        what.addClassName("rn-two-lines");
        Div line = new Div(what);
        if (offered) {
            Badge badge = new Badge(getTranslation("settings.guests.state.offered"));
            badge.addClassName("aura-accent-neutral");
            line.add(badge);
        }
        line.add(offered ? answers(client) : work(client));
        line.addClassName("rn-invite");
        return line;
    }

    private String terms(ClientAccess client) {
        String terms = getTranslation("role." + client.role().slug()) + " · "
                + (client.allBrands()
                        ? getTranslation("settings.members.all-brands")
                        : String.join(", ", client.brands()));
        if (client.state() == GuestGrantState.OFFERED) {
            terms += " · " + getTranslation("settings.guests.answer-until", times.date(client.answerUntil()));
        }
        return client.expiresAt() == null
                ? terms
                : terms + " · " + getTranslation("settings.guests.until", times.date(client.expiresAt()));
    }

    private String people(ClientAccess client) {
        String names = own.stream()
                .filter(member -> client.namedMemberIds().contains(member.id()))
                .map(MemberDetails::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? getTranslation("settings.clients.nobody") : names;
    }

    private Div answers(ClientAccess client) {
        Button accept = new Button(
                getTranslation("settings.clients.accept"),
                click -> attempt(() -> {
                    clients.accept(client.grantId());
                    Notices.done("settings.clients.accepted", client.clientName());
                }));
        accept.setAriaLabel(getTranslation("settings.clients.accept-of", client.clientName()));
        accept.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Button decline = new Button(getTranslation("settings.clients.decline"), click -> confirmDeclining(client));
        decline.setAriaLabel(getTranslation("settings.clients.decline-of", client.clientName()));
        decline.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return row(accept, decline);
    }

    private Div work(ClientAccess client) {
        Button people = new Button(
                getTranslation("settings.clients.people"),
                click -> new ClientPeopleDialog(clients, client, own, this::load).open());
        people.setAriaLabel(getTranslation("settings.clients.people-of", client.clientName()));
        people.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div row = row(people);
        if (client.namedMemberIds().contains(TenantContext.actor().requireMemberId())) {
            Anchor enter = new Anchor("/t/" + client.clientSlug(), getTranslation("settings.clients.enter"));
            enter.setRouterIgnore(true); // another organization is a new page
            enter.setAriaLabel(getTranslation("settings.clients.enter-of", client.clientName()));
            row.add(enter);
        }
        return row;
    }

    private static Div row(Button... deeds) {
        Div row = new Div(deeds);
        row.addClassName("rn-row-actions");
        return row;
    }

    /** Asked, since only another offer brings it back. */
    private void confirmDeclining(ClientAccess client) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("settings.clients.decline-of", client.clientName()));
        question.setText(getTranslation("settings.clients.decline.words"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("settings.clients.decline"));
        question.addConfirmListener(confirmed -> attempt(() -> clients.decline(client.grantId())));
        question.open();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
        load();
    }
}
