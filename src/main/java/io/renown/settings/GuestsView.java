package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.identity.GuestGrantDetails;
import io.renown.identity.GuestGrantState;
import io.renown.identity.GuestService;
import io.renown.shared.Problem;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.SettingsLayout;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which agencies may work here, as what, who of them does, and the way to end it. */
@Route(value = "t/:tenant/settings/guests", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.MEMBER_MANAGE)
final class GuestsView extends SettingsPage implements BeforeEnterObserver {

    private final GuestService guests;
    private final BrandService brands;
    private final Times times;
    private final Div list = new Div();
    private BrandTree tree = new BrandTree(List.of());

    GuestsView(GuestService guests, BrandService brands, Times times) {
        super("settings.guests");
        this.guests = guests;
        this.brands = brands;
        this.times = times;
        addHeading(offerButton());
        list.addClassName("rn-grants");
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        tree = brands.tree();
        List<GuestGrantDetails> grants = guests.list();
        list.removeAll();
        grants.forEach(grant -> list.add(line(grant)));
        if (grants.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.USER_STAR,
                    getTranslation("settings.guests.none.title"),
                    getTranslation("settings.guests.none.words"),
                    offerButton()));
        }
    }

    private Button offerButton() {
        Button offer = new Button(getTranslation("settings.guests.offer"), VaadinIcon.PLUS.create());
        offer.addThemeVariants(ButtonVariant.PRIMARY);
        offer.addClickListener(click -> new GuestDialog(guests, tree, null, this::load).open());
        return offer;
    }

    private Div line(GuestGrantDetails grant) {
        Span agency = new Span(grant.agency());
        agency.addClassName("rn-strong");
        Div who = new Div(agency, quiet(terms(grant)));
        if (!grant.reason().isEmpty()) {
            who.add(quiet(grant.reason()));
        }
        grant.guests().forEach(guest -> who.add(quiet(person(guest))));
        who.addClassName("rn-two-lines");
        Div line = new Div(who, badge(grant.state()));
        if (grant.isOpen()) {
            line.add(deeds(grant));
        }
        line.addClassName("rn-invite");
        return line;
    }

    private String terms(GuestGrantDetails grant) {
        String scope = grant.allBrands()
                ? getTranslation("settings.members.all-brands")
                : grant.brandIds().stream()
                        .flatMap(id -> tree.find(id).stream())
                        .map(BrandDetails::name)
                        .collect(Collectors.joining(", "));
        String terms = getTranslation("role." + grant.role().slug()) + " · " + scope;
        if (grant.state() == GuestGrantState.OFFERED) {
            return terms + " · " + getTranslation("settings.guests.answer-until", times.date(grant.answerUntil()));
        }
        return grant.expiresAt() == null
                ? terms
                : terms + " · " + getTranslation("settings.guests.until", times.date(grant.expiresAt()));
    }

    private String person(GuestGrantDetails.Guest guest) {
        String seen = guest.lastSeenAt() == null
                ? getTranslation("settings.guests.never-seen")
                : getTranslation("settings.guests.seen", times.ago(guest.lastSeenAt()));
        return guest.name() + " · " + guest.email() + " · "
                + (guest.mayEnter() ? seen : getTranslation("settings.guests.shut-out"));
    }

    private Badge badge(GuestGrantState state) {
        Badge badge =
                new Badge(getTranslation("settings.guests.state." + state.name().toLowerCase(Locale.ROOT)));
        if (state != GuestGrantState.ACCEPTED) {
            badge.addClassName("aura-accent-neutral");
        }
        return badge;
    }

    private Component deeds(GuestGrantDetails grant) {
        Button edit = new Button(
                VaadinIcon.PENCIL.create(), click -> new GuestDialog(guests, tree, grant, this::load).open());
        edit.setAriaLabel(getTranslation("settings.guests.edit", grant.agency()));
        edit.setTooltipText(getTranslation("settings.guests.edit", grant.agency()));
        Button revoke = new Button(getTranslation("settings.guests.revoke"), click -> ask(grant));
        revoke.setAriaLabel(getTranslation("settings.guests.revoke-of", grant.agency()));
        Div row = new Div(edit, revoke);
        row.addClassName("rn-row-actions");
        for (Button button : List.of(edit, revoke)) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        return row;
    }

    /** Asked, since people at work lose their place at once and the agency would have to accept anew. */
    private void ask(GuestGrantDetails grant) {
        String people =
                grant.guests().stream().map(GuestGrantDetails.Guest::name).collect(Collectors.joining(", "));
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("settings.guests.revoke-of", grant.agency()));
        question.setText(
                people.isEmpty()
                        ? getTranslation("settings.guests.revoke.nobody")
                        : getTranslation("settings.guests.revoke.words", people));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("settings.guests.revoke"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> attempt(() -> {
            guests.revoke(grant.id());
            Notices.undoable(() -> attempt(() -> offerAgain(grant)), "settings.guests.revoked", grant.agency());
        }));
        question.open();
    }

    private void offerAgain(GuestGrantDetails grant) {
        guests.offer(
                grant.agencySlug(),
                grant.role(),
                grant.allBrands() ? null : grant.brandIds(),
                grant.expiresAt(),
                grant.reason());
        Notices.done("settings.guests.offered", grant.agencySlug());
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
        load();
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("rn-quiet");
        return span;
    }
}
