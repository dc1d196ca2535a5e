package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.account.AccountConsentService;
import io.renown.account.ConnectService;
import io.renown.account.OwnSourceService;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import io.renown.platform.PlatformCatalog;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One platform: what it needs, what it allows, how sure that is. */
@Route(value = "t/:tenant/platforms/connect/:platform", layout = ShellLayout.class)
@StyleSheet("renown/platforms.css")
@PermitAll
@ViewPermission(Permission.ACCOUNT_MANAGE)
final class ConnectView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ConnectService connect;
    private final AccountConsentService consents;
    private final OwnSourceService sources;
    private final Times times;
    private final ConnectorCatalog connectors;
    private final PlatformCatalog platforms;
    private String title = "";

    ConnectView(
            ConnectService connect,
            AccountConsentService consents,
            OwnSourceService sources,
            Times times,
            ConnectorCatalog connectors,
            PlatformCatalog platforms) {
        this.connect = connect;
        this.consents = consents;
        this.sources = sources;
        this.times = times;
        this.connectors = connectors;
        this.platforms = platforms;
        addClassNames("rn-view", "rn-acc");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Connector connector = connectors
                .find(event.getRouteParameters().get("platform").orElse(""))
                .orElseThrow(Problem::notFound);
        String name = Parts.name(platforms, connector.platform());
        title = text("account.connect.title", name);
        removeAll();
        Component needs = needs(connector, name);
        Div both = new Div(needs, new Facts(connector));
        both.addClassName("rn-acc-both");
        add(
                Parts.back(ConnectGallery.PATH, text("account.gallery.title")),
                Parts.heading(title, text("account.connect.words")),
                both);
        if (needs instanceof ConnectForm form) {
            add(form.preview());
        }
    }

    private Component needs(Connector connector, String name) {
        if (!connector.hasInterface()) {
            Div steps = new Div(
                    new Button(text("account.to-import"), click -> TenantPage.open("import")),
                    new Button(text("account.to-listings"), click -> TenantPage.open("settings/brands")));
            steps.addClassName("rn-acc-row");
            Div byFile = new Div(new com.vaadin.flow.component.html.Paragraph(text("account.by-file", name)), steps);
            byFile.addClassName("rn-acc-form");
            return byFile;
        }
        List<String> missing = connect.missingOfOperator(connector.platform());
        if (!missing.isEmpty()) {
            return new Callout(
                    text("account.not-set-up", name),
                    text(
                            "account.not-set-up.todo",
                            String.join(
                                    ", ",
                                    missing.stream()
                                            .map(key -> "renown.connector.apps." + connector.platform() + "." + key)
                                            .toList())));
        }
        return new ConnectForm(connect, consents, sources, times, connector, name, null);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + TenantPage.tenant().name();
    }
}
