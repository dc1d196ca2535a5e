package io.renown.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The bare address of a tenant leads on to the first page the member may see. */
@Route(value = "t/:tenant", layout = ShellLayout.class)
@PermitAll
final class HomeView extends Div implements BeforeEnterObserver {

    private final Navigation navigation;

    HomeView(Navigation navigation) {
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<NavigationEntry> first = navigation.first();
        first.ifPresent(entry -> event.forwardTo(TenantPage.url(entry.path()), TenantPage.brandParameter()));
        if (first.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.LOCK, getTranslation("ui.nothing.title"), getTranslation("ui.nothing.words")));
        }
    }
}
