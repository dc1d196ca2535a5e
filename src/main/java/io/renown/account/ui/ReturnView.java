package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.renown.account.AccountConsentService;
import io.renown.account.AccountDetails;
import io.renown.account.Connected;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;

/** Where somebody arrives who was sent to a platform's page to agree. */
@Route(value = "t/:tenant/platforms/return", layout = ShellLayout.class)
@StyleSheet("renown/platforms.css")
@PermitAll
@ViewPermission(Permission.ACCOUNT_MANAGE)
final class ReturnView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AccountConsentService consents;

    ReturnView(AccountConsentService consents) {
        this.consents = consents;
        addClassNames("rn-view", "rn-acc");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String state = query.getSingleParameter("state").orElse("");
        String code = query.getSingleParameter("code").orElse("");
        removeAll();
        try {
            if (query.getSingleParameter("error").isPresent()) {
                consents.refuse(state);
                show("account.denied");
                return;
            }
            switch (consents.finish(state, code)) {
                case Connected.Refused refused -> {
                    show("account.not-connected");
                    addComponentAsFirst(Callout.of(refused.trouble(), refused.words()));
                }
                case Connected.Kept kept -> go(event, kept.account());
                case Connected.ConsentNeeded asked -> go(event, asked.account());
            }
        } catch (Problem problem) {
            show("account.state-unknown");
        }
    }

    private static void go(BeforeEnterEvent event, AccountDetails account) {
        Notices.done("account.connected", account.name());
        event.forwardTo(TenantPage.url(
                account.listings().isEmpty() ? PlatformsView.path(account, "listings") : PlatformsEntry.PATH));
    }

    private void show(String key) {
        add(new EmptyState(
                VaadinIcon.PLUG,
                text(key),
                text(key + ".words"),
                Parts.primary(text("account.back"), () -> TenantPage.open(PlatformsEntry.PATH))));
    }

    @Override
    public String getPageTitle() {
        return text("account.title") + " · " + TenantPage.tenant().name();
    }
}
