package io.renown.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import org.springframework.stereotype.Component;

/** The rail's way to the settings pages; everybody may see at least the brands. */
@Component
final class SettingsEntry implements NavigationEntry {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String labelKey() {
        return "ui.settings";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.COG_O;
    }

    @Override
    public String path() {
        return "settings";
    }

    @Override
    public Permission permission() {
        return Permission.BRAND_READ;
    }
}
