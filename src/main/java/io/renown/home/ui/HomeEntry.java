package io.renown.home.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import org.springframework.stereotype.Component;

/** Home, first in the rail. */
@Component
class HomeEntry implements NavigationEntry {

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String labelKey() {
        return "home.title";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.HOME_O;
    }

    @Override
    public String path() {
        return HOME;
    }

    @Override
    public Permission permission() {
        return Permission.REVIEW_READ;
    }
}
