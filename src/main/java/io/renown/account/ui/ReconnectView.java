package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.account.AccountConsentService;
import io.renown.account.AccountDetails;
import io.renown.account.AccountService;
import io.renown.account.ConnectService;
import io.renown.account.OwnSourceService;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import io.renown.platform.PlatformCatalog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;

/** New credentials, or a new consent, for an account. */
@Route(value = "t/:tenant/platforms/account/:account/reconnect", layout = ShellLayout.class)
@StyleSheet("renown/platforms.css")
@PermitAll
@ViewPermission(Permission.ACCOUNT_MANAGE)
final class ReconnectView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AccountService accounts;
    private final ConnectService connect;
    private final AccountConsentService consents;
    private final OwnSourceService sources;
    private final Times times;
    private final ConnectorCatalog connectors;
    private final PlatformCatalog platforms;

    ReconnectView(
            AccountService accounts,
            ConnectService connect,
            AccountConsentService consents,
            OwnSourceService sources,
            Times times,
            ConnectorCatalog connectors,
            PlatformCatalog platforms) {
        this.accounts = accounts;
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
        AccountDetails account = accounts.get(
                Tsid.parse(event.getRouteParameters().get("account").orElse("")).orElseThrow(Problem::notFound));
        Connector connector = connectors.find(account.platform()).orElseThrow(Problem::notFound);
        String name = Parts.name(platforms, account.platform());
        removeAll();
        ConnectForm form = new ConnectForm(connect, consents, sources, times, connector, name, account);
        Div both = new Div(form, new Facts(connector));
        both.addClassName("rn-acc-both");
        add(
                Parts.back(PlatformsEntry.PATH, text("account.title")),
                Parts.heading(text("account.reconnect.title", account.name()), text("account.reconnect.words")),
                both,
                form.preview());
    }

    @Override
    public String getPageTitle() {
        return text("account.reconnect") + " · " + TenantPage.tenant().name();
    }
}
