package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.identity.MemberService;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The newest entries of the audit log, and the check of the whole chain. */
@Route(value = "t/:tenant/settings/audit", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.AUDIT_READ)
final class AuditView extends SettingsPage implements BeforeEnterObserver {

    private static final int SHOWN = 500;

    private final AuditLog log;
    private final MemberService members;
    private final Times times;
    private final Map<String, String> people = new HashMap<>();
    private final Grid<AuditEntry> grid = new Grid<>();
    private final Div verdict = new Div();

    AuditView(AuditLog log, MemberService members, Times times) {
        super("settings.audit");
        this.log = log;
        this.members = members;
        this.times = times;
        Button verify = new Button(getTranslation("settings.audit.verify"), VaadinIcon.SHIELD.create());
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> {
            verify();
            verify.setEnabled(true);
        });
        addHeading(verify);
        verdict.addClassName("rn-verdict");
        verdict.getElement().setAttribute("role", "status");
        verdict.setVisible(false);
        configureGrid();
        Div content = new Div(grid);
        content.addClassName("rn-view-fill");
        add(verdict, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        members.list().forEach(member -> people.put("member:" + Tsid.format(member.id()), member.label()));
        grid.setItems(log.newest(SHOWN));
    }

    /** The log knows members by id alone. */
    private String readable(String logged) {
        return people.getOrDefault(logged, logged);
    }

    private void configureGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.setEmptyStateText(getTranslation("settings.audit.empty"));
        grid.addColumn(AuditEntry::seq)
                .setHeader(getTranslation("settings.audit.number"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setVisible(!TenantPage.isNarrow());
        grid.addComponentColumn(entry -> times.relative(entry.at())).setHeader(getTranslation("settings.audit.when"));
        grid.addColumn(entry -> readable(entry.actor()))
                .setHeader(getTranslation("settings.audit.who"))
                .setFlexGrow(2);
        grid.addColumn(AuditEntry::action).setHeader(getTranslation("settings.audit.what"));
        grid.addColumn(entry -> readable(entry.subject()))
                .setHeader(getTranslation("settings.audit.to"))
                .setFlexGrow(2)
                .setVisible(!TenantPage.isNarrow());
        grid.addColumn(AuditEntry::details)
                .setHeader(getTranslation("settings.audit.details"))
                .setFlexGrow(2)
                .setVisible(!TenantPage.isNarrow());
    }

    private void verify() {
        OptionalLong broken = log.findBreak();
        List<AuditEntry> newest = log.newest(1);
        long entries = newest.isEmpty() ? 0 : newest.getFirst().seq();
        boolean holds = broken.isEmpty();
        Icon icon = (holds ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.WARNING).create();
        verdict.removeAll();
        verdict.add(
                icon,
                new Span(
                        holds
                                ? getTranslation("settings.audit.holds", entries)
                                : getTranslation("settings.audit.broken", broken.getAsLong())));
        verdict.setClassName("rn-good", holds);
        verdict.setClassName("rn-bad", !holds);
        verdict.setVisible(true);
    }
}
