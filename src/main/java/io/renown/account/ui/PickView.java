package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.account.AccountDetails;
import io.renown.account.AccountService;
import io.renown.account.ListingPickService;
import io.renown.account.PickedListing;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformException;
import io.renown.connector.file.Connector;
import io.renown.platform.ListingDetails;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.ui.Notices;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Which pages of its platform an account feeds: picked from those the platform names, or by their id. */
@Route(value = "t/:tenant/platforms/account/:account/listings", layout = ShellLayout.class)
@StyleSheet("renown/platforms.css")
@PermitAll
@ViewPermission(Permission.ACCOUNT_MANAGE)
final class PickView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AccountService accounts;
    private final ListingPickService picks;
    private final ConnectorCatalog connectors;
    private final BrandService brands;
    private final Div offered = new Div();
    private long id;
    private boolean canAsk;

    PickView(AccountService accounts, ListingPickService picks, ConnectorCatalog connectors, BrandService brands) {
        this.accounts = accounts;
        this.picks = picks;
        this.connectors = connectors;
        this.brands = brands;
        addClassNames("rn-view", "rn-acc");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Tsid.parse(event.getRouteParameters().get("account").orElse("")).orElseThrow(Problem::notFound);
        AccountDetails account = accounts.get(id);
        Connector connector = connectors.find(account.platform()).orElseThrow(Problem::notFound);
        canAsk = connector.listings() != null || connector.listing().only() != null;
        removeAll();
        add(
                Parts.back(PlatformsEntry.PATH, text("account.title")),
                Parts.heading(text("account.pick.title", account.name()), text("account.pick.words")));
        if (canAsk) {
            ProgressBar asking = new ProgressBar();
            asking.setIndeterminate(true);
            asking.getElement().setAttribute("aria-label", text("account.pick.asking"));
            offered.removeAll();
            offered.add(Parts.quiet(text("account.pick.asking")), asking);
            add(offered);
        }
        add(new TypedListing(connector, brands.tree(), this::feed));
    }

    /** The page stands before the platform is asked: that may take its time. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (canAsk) {
            getElement().executeJs("return true").then(shown -> load());
        }
    }

    void load() {
        offered.removeAll();
        BrandTree tree = brands.tree();
        try {
            offered.add(new OfferGrid(picks.offered(id), tree, this::feed));
        } catch (PlatformException e) {
            offered.add(
                    Callout.of(e.trouble(), e.words()).with(new Button(text("account.pick.again"), click -> load())));
        } catch (Problem problem) {
            offered.add(new Callout(Notices.textOf(problem)));
        }
    }

    /** @return false when it was refused, as was said */
    private boolean feed(List<PickedListing> picked) {
        try {
            List<ListingDetails> fed = picks.feed(id, picked);
            Notices.undoable(
                    () -> {
                        fed.forEach(listing -> accounts.unfeed(id, listing.id()));
                        TenantPage.open(PlatformsEntry.PATH);
                    },
                    "account.pick.done",
                    fed.size());
            TenantPage.open(PlatformsEntry.PATH);
            return true;
        } catch (Problem problem) {
            Notices.problem(problem);
            return false;
        }
    }

    @Override
    public String getPageTitle() {
        return text("account.listings.add") + " · " + TenantPage.tenant().name();
    }
}
