package io.renown.settings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.shared.Problem;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Notices;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** The member's own place in the organization: role, brands, handing it over, leaving. */
@Route(value = "t/:tenant/settings/membership", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.BRAND_READ)
final class MembershipView extends SettingsPage implements BeforeEnterObserver {

    private final MemberService members;
    private final BrandService brands;
    private final Div content = new Div();

    MembershipView(MemberService members, BrandService brands) {
        super("settings.membership");
        this.members = members;
        this.brands = brands;
        Button roles = new Button(getTranslation("settings.roles"), VaadinIcon.LIST_SELECT.create());
        roles.addClickListener(click -> new RolesDialog().open());
        addHeading(roles);
        content.addClassName("rn-membership");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        List<MemberDetails> active =
                members.list().stream().filter(MemberDetails::active).toList();
        long acting = TenantContext.actor().requireMemberId();
        MemberDetails me = active.stream()
                .filter(member -> member.id() == acting)
                .findFirst()
                .orElseThrow(Problem::notFound);
        content.removeAll();
        content.add(part(
                getTranslation("role." + me.role().slug()),
                getTranslation("settings.members.role." + me.role().slug()) + " " + scope(me)));
        if (TenantContext.actor().can(Permission.OWNER_MANAGE)) {
            List<MemberDetails> heirs = active.stream()
                    .filter(member -> member.id() != acting && !member.isGuest())
                    .toList();
            Button transfer = new Button(
                    getTranslation("settings.membership.transfer"),
                    click -> new TransferDialog(members, heirs, this::reload).open());
            transfer.setEnabled(!heirs.isEmpty());
            content.add(part(
                    getTranslation("settings.membership.transfer.title"),
                    getTranslation("settings.membership.transfer.words"),
                    transfer));
        }
        Button leave = new Button(getTranslation("settings.membership.leave"), click -> confirmLeaving(acting));
        leave.addThemeVariants(ButtonVariant.ERROR);
        content.add(part(
                getTranslation(
                        "settings.membership.leave.title", TenantPage.tenant().name()),
                getTranslation("settings.membership.leave.words"),
                leave));
    }

    private String scope(MemberDetails me) {
        if (me.allBrands()) {
            return getTranslation("settings.members.all-brands");
        }
        return me.brandIds().stream()
                .flatMap(id -> brands.tree().find(id).stream())
                .map(BrandDetails::name)
                .collect(Collectors.joining(", "));
    }

    private static Div part(String title, String words, Button... deeds) {
        Div part = new Div(new H3(title), new Paragraph(words));
        part.add(deeds);
        part.addClassName("rn-membership-part");
        return part;
    }

    /** Asked, since only an invite brings them back. */
    private void confirmLeaving(long memberId) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation(
                "settings.membership.leave.title", TenantPage.tenant().name()));
        question.setText(getTranslation("settings.membership.leave.words"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("settings.membership.leave"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> leave(memberId));
        question.open();
    }

    private void leave(long memberId) {
        try {
            members.leave(memberId);
            UI.getCurrentOrThrow().getPage().setLocation("/");
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }

    /** Rights have changed: what the shell offers does too. */
    private void reload() {
        UI.getCurrentOrThrow().getPage().reload();
    }
}
