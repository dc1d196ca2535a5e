package io.renown.account.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class PlatformsEntry implements NavigationEntry {

    static final String PATH = "platforms";

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String labelKey() {
        return "account.nav";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.PLUG;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission permission() {
        return Permission.BRAND_READ;
    }
}
