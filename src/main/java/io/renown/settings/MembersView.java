package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.identity.InviteService;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Notices;
import io.renown.ui.PersonAvatar;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The members with their roles and brands; who may not change them reads. */
@Route(value = "t/:tenant/settings/members", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.MEMBER_READ)
final class MembersView extends SettingsPage implements BeforeEnterObserver {

    private final MemberService members;
    private final BrandService brands;
    private final InviteService invites;
    private final InviteList pending;
    private final Grid<MemberDetails> grid = new Grid<>();
    private BrandTree tree = new BrandTree(List.of());

    MembersView(MemberService members, BrandService brands, InviteService invites, Times times, Clock clock) {
        super("settings.members");
        this.members = members;
        this.brands = brands;
        this.invites = invites;
        this.pending = new InviteList(invites, times, clock);
        Button roles = new Button(getTranslation("settings.roles"), VaadinIcon.LIST_SELECT.create());
        roles.addClickListener(click -> new RolesDialog().open());
        Button invite = new Button(getTranslation("settings.invites.new"), VaadinIcon.PLUS.create());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> new InviteDialog(this.invites, tree, this::load).open());
        invite.setVisible(mayManage());
        addHeading(roles, invite);
        configureGrid();
        Div content = new Div(grid);
        content.addClassName("rn-view-fill");
        pending.setVisible(false);
        add(pending, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        tree = brands.tree();
        if (mayManage()) {
            pending.load();
        }
        grid.setItems(members.list().stream().filter(MemberDetails::active).toList());
    }

    private void configureGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addComponentColumn(this::person)
                .setHeader(getTranslation("settings.members.person"))
                .setFlexGrow(3);
        grid.addColumn(member -> getTranslation("role." + member.role().slug()))
                .setHeader(getTranslation("settings.members.role"));
        grid.addColumn(this::scope)
                .setHeader(getTranslation("settings.members.brands"))
                .setFlexGrow(2)
                .setVisible(!TenantPage.isNarrow());
        if (mayManage()) {
            grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        }
    }

    private static boolean mayManage() {
        return TenantContext.actor().can(Permission.MEMBER_MANAGE);
    }

    private Component person(MemberDetails member) {
        Span name = new Span(member.name());
        name.addClassName("rn-strong");
        Span email = new Span(member.email());
        email.addClassName("rn-quiet");
        Div words = new Div(name, email);
        if (member.isGuest()) {
            Span from = new Span(getTranslation("ui.guest-from", member.guestOf()));
            from.addClassName("rn-guest");
            words.add(from);
        }
        words.addClassName("rn-two-lines");
        Div cell = new Div(new PersonAvatar(member.name()), words);
        cell.addClassName("rn-cell");
        return cell;
    }

    private String scope(MemberDetails member) {
        if (member.allBrands()) {
            return getTranslation("settings.members.all-brands");
        }
        return member.brandIds().stream()
                .flatMap(id -> tree.find(id).stream())
                .map(BrandDetails::name)
                .collect(Collectors.joining(", "));
    }

    private Component actions(MemberDetails member) {
        if (!mayChange(member)) {
            return new Span();
        }
        Button edit = new Button(
                VaadinIcon.PENCIL.create(), click -> new MemberDialog(members, tree, member, this::load).open());
        edit.setAriaLabel(getTranslation("settings.members.edit", member.name()));
        edit.setTooltipText(getTranslation("settings.members.edit", member.name()));
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> remove(member));
        remove.setAriaLabel(getTranslation("settings.members.remove", member.name()));
        remove.setTooltipText(getTranslation("settings.members.remove", member.name()));
        Div row = new Div(edit, remove);
        row.addClassName("rn-row-actions");
        for (Button button : List.of(edit, remove)) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        return row;
    }

    /** Guests are what their grant makes them, owners are for owners to change, and nobody removes themselves here: that is done on the page of one's own. */
    private static boolean mayChange(MemberDetails member) {
        Actor actor = TenantContext.actor();
        return !member.isGuest()
                && !Long.valueOf(member.id()).equals(actor.memberId())
                && actor.mayGive(member.role(), member.allBrands() ? null : member.brandIds());
    }

    private void remove(MemberDetails member) {
        try {
            members.remove(member.id());
        } catch (Problem problem) {
            Notices.problem(problem);
            return;
        }
        load();
        Notices.undoable(() -> takeBack(member), "settings.members.removed", member.name());
    }

    private void takeBack(MemberDetails member) {
        members.apply(
                member.email(), member.name(), member.role(), member.allBrands() ? null : member.brandIds(), null);
        load();
    }
}
