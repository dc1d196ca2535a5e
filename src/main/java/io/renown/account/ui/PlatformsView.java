package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.account.AccountAction;
import io.renown.account.AccountDetails;
import io.renown.account.AccountFigures;
import io.renown.account.AccountFigures.Figures;
import io.renown.account.AccountService;
import io.renown.account.AccountState;
import io.renown.account.DisconnectService;
import io.renown.account.ListingPickService;
import io.renown.account.PickedListing;
import io.renown.connector.ConnectorCatalog;
import io.renown.platform.ListingDetails;
import io.renown.platform.PlatformCatalog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** The accounts as cards. */
@Route(value = "t/:tenant/platforms", layout = ShellLayout.class)
@StyleSheet("renown/platforms.css")
@PermitAll
@ViewPermission(Permission.BRAND_READ)
final class PlatformsView extends Div implements BeforeEnterObserver, HasDynamicTitle, AccountCard.Deeds {

    private final AccountService accounts;
    private final ListingPickService picks;
    private final DisconnectService disconnect;
    private final ConnectorCatalog connectors;
    private final PlatformCatalog platforms;
    private final ObjectProvider<AccountFigures> figures;
    private final ObjectProvider<AccountAction> actions;
    private final Times times;
    private final Div cards = new Div();
    private final boolean manages = TenantContext.actor().can(Permission.ACCOUNT_MANAGE);

    PlatformsView(
            AccountService accounts,
            ListingPickService picks,
            DisconnectService disconnect,
            ConnectorCatalog connectors,
            PlatformCatalog platforms,
            ObjectProvider<AccountFigures> figures,
            ObjectProvider<AccountAction> actions,
            Times times) {
        this.accounts = accounts;
        this.picks = picks;
        this.disconnect = disconnect;
        this.connectors = connectors;
        this.platforms = platforms;
        this.figures = figures;
        this.actions = actions;
        this.times = times;
        addClassNames("rn-view", "rn-acc");
        cards.addClassName("rn-acc-cards");
        add(Parts.heading(text("account.title"), text("account.words"), completeness(), connectButton()), cards);
    }

    /** What is held of each listing: a page of whoever fetches reviews. */
    private static Component completeness() {
        return new Anchor(TenantPage.url("platforms/completeness"), text("account.completeness"));
    }

    private Button connectButton() {
        Button connect = Parts.primary(text("account.connect"), () -> TenantPage.open(ConnectGallery.PATH));
        connect.setIcon(VaadinIcon.PLUS.create());
        connect.setVisible(manages);
        return connect;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        List<AccountDetails> all = accounts.list();
        cards.removeAll();
        if (all.isEmpty()) {
            cards.add(new EmptyState(
                    VaadinIcon.PLUG, text("account.empty"), text("account.empty.words"), connectButton()));
            return;
        }
        AccountFigures source = figures.getIfAvailable();
        Map<Long, Figures> known = source == null
                ? Map.of()
                : source.forAccounts(all.stream().map(AccountDetails::id).toList());
        all.forEach(account -> cards.add(new AccountCard(
                account, known.get(account.id()), connectors, platforms, times, manages ? this : null)));
    }

    @Override
    public List<Component> of(AccountDetails account) {
        List<Component> deeds = new ArrayList<>();
        boolean unfinished = AccountCard.isUnfinished(account);
        boolean stopped = account.state() == AccountState.NEEDS_RECONNECT || account.trouble() != null;
        Button reconnect = new Button(
                text(unfinished ? "account.go-on" : "account.reconnect"),
                VaadinIcon.REFRESH.create(),
                click -> TenantPage.open(path(account, "reconnect")));
        if (stopped) {
            reconnect.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Button test = new Button(text("account.test"), click -> attempt(() -> test(account)));
        Button listings = new Button(
                text("account.listings.add"),
                VaadinIcon.PLUS.create(),
                click -> TenantPage.open(path(account, "listings")));
        deeds.addAll(unfinished ? List.of(reconnect) : List.of(reconnect, test, listings));
        actions.orderedStream()
                .filter(action -> action.isFor(account))
                .map(action -> new Button(text(action.labelKey()), click -> attempt(() -> run(action, account))))
                .forEach(button -> {
                    button.addThemeVariants(ButtonVariant.TERTIARY);
                    deeds.add(button);
                });
        Button rename =
                new Button(text("account.rename"), click -> new RenameDialog(accounts, account, this::load).open());
        Button away = new Button(
                text(unfinished ? "account.drop" : "account.disconnect"),
                click -> attempt(
                        () -> new DisconnectDialog(disconnect, account, disconnect.atStake(account.id()), this::load)
                                .open()));
        List.of(test, listings, rename, away).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        deeds.addAll(List.of(rename, away));
        return deeds;
    }

    private static void run(AccountAction action, AccountDetails account) {
        String said = action.run(account);
        if (said != null) {
            Notices.done(said, account.name());
        }
    }

    private void test(AccountDetails account) {
        AccountDetails now = accounts.test(account.id());
        if (now.trouble() == null) {
            Notices.done("account.tested", now.name());
        }
        load();
    }

    @Override
    public void unfeed(AccountDetails account, ListingDetails listing) {
        attempt(() -> {
            accounts.unfeed(account.id(), listing.id());
            Notices.undoable(
                    () -> attempt(() -> {
                        picks.feed(
                                account.id(),
                                List.of(new PickedListing(
                                        listing.externalId(),
                                        listing.name(),
                                        listing.url(),
                                        listing.market(),
                                        listing.brandId(),
                                        listing.competitor())));
                        load();
                    }),
                    "account.unfed",
                    listing.name());
            load();
        });
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }

    static String path(AccountDetails account, String page) {
        return PlatformsEntry.PATH + "/account/" + Tsid.format(account.id()) + "/" + page;
    }

    @Override
    public String getPageTitle() {
        return text("account.title") + " · " + TenantPage.tenant().name();
    }
}
