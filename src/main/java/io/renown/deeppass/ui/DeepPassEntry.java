package io.renown.deeppass.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import org.springframework.stereotype.Component;

/** The settings' way to the page of the deep pass. */
@Component
final class DeepPassEntry implements NavigationEntry {

    static final String PATH = "settings/deep-pass";

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String labelKey() {
        return "deep.pass";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.CLUSTER;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission permission() {
        return Permission.REVIEW_ANALYZE;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }
}
