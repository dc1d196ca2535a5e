package io.renown.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import io.renown.ui.NavigationEntry.Place;
import jakarta.annotation.security.PermitAll;

/** The frame of the settings pages: their list beside them, above them on a phone. */
@ParentLayout(ShellLayout.class)
@PermitAll
public final class SettingsLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final LinkBar links;
    private final Div page = new Div();

    SettingsLayout(Navigation navigation) {
        addClassName("rn-settings");
        links = new LinkBar("rn-settings-links", getTranslation("ui.settings"), navigation.in(Place.SETTINGS));
        page.addClassName("rn-settings-page");
        Div side = new Div(new H1(getTranslation("ui.settings")), links);
        side.addClassName("rn-settings-side");
        add(side, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        links.mark(event.getLocation().getPath());
    }
}
