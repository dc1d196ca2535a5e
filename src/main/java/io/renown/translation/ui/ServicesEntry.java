package io.renown.translation.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class ServicesEntry implements NavigationEntry {

    @Override
    public int order() {
        return 18;
    }

    @Override
    public String labelKey() {
        return "translation.services";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.CLOUD_O;
    }

    @Override
    public String path() {
        return "settings/services";
    }

    @Override
    public Permission permission() {
        return Permission.TENANT_MANAGE;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }
}
