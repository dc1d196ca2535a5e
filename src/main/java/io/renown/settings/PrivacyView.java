package io.renown.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.platform.ListingService;
import io.renown.privacy.ConsentService;
import io.renown.privacy.PrivacyService;
import io.renown.privacy.RetentionService;
import io.renown.tenancy.Permission;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people may ask of the organization: a copy, erasure; and how long it keeps what. The address names the part. */
@Route(value = "t/:tenant/settings/privacy/:part?", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.PRIVACY_MANAGE)
final class PrivacyView extends SettingsPage implements BeforeEnterObserver {

    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private final Map<String, Tab> byPart = new LinkedHashMap<>();
    private final PrivacyRequests requests;
    private final RetentionFields retention;
    private final ConsentLog consent;

    PrivacyView(
            PrivacyService privacy,
            RetentionService rules,
            ConsentService consents,
            ListingService listings,
            Times times) {
        super("settings.privacy");
        requests = new PrivacyRequests(privacy, listings, times);
        retention = new RetentionFields(rules);
        consent = new ConsentLog(consents, times);
        addHeading();
        for (String part : new String[] {"requests", "retention", "consent"}) {
            Tab tab = new Tab(getTranslation("settings.privacy." + part));
            byPart.put(part, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                byPart.forEach((part, tab) -> {
                    if (tab.equals(change.getSelectedTab())) {
                        TenantPage.open("settings/privacy/" + part);
                    }
                });
            }
        });
        content.addClassName("rn-membership");
        add(tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String part = event.getRouteParameters()
                .get("part")
                .filter(byPart::containsKey)
                .orElse("requests");
        tabs.setSelectedTab(byPart.get(part));
        content.removeAll();
        switch (part) {
            case "retention" -> {
                retention.load();
                content.add(retention);
            }
            case "consent" -> {
                consent.load();
                content.add(consent);
            }
            default -> {
                requests.load();
                content.add(requests);
            }
        }
    }
}
