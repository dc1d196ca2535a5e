package io.renown.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.renown.ui.NavigationEntry.Place;
import jakarta.annotation.security.PermitAll;

/** The bare address of the settings leads on to the first page of them. */
@Route(value = "t/:tenant/settings", layout = SettingsLayout.class)
@PermitAll
final class SettingsView extends Div implements BeforeEnterObserver {

    private final Navigation navigation;

    SettingsView(Navigation navigation) {
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        navigation.in(Place.SETTINGS).stream()
                .findFirst()
                .ifPresentOrElse(
                        entry -> event.forwardTo(TenantPage.url(entry.path()), TenantPage.brandParameter()),
                        () -> event.rerouteToError(NotFoundException.class));
    }
}
