package io.renown.importing.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class ImportEntry implements NavigationEntry {

    static final String PATH = "import";

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String labelKey() {
        return "importing.nav";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.UPLOAD_ALT;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission permission() {
        return Permission.REVIEW_IMPORT;
    }
}
