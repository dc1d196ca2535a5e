package io.renown.review.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class WordsEntry implements NavigationEntry {

    @Override
    public int order() {
        return 17;
    }

    @Override
    public String labelKey() {
        return "review.words";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.BOOK;
    }

    @Override
    public String path() {
        return "settings/words";
    }

    @Override
    public Permission permission() {
        return Permission.WORD_MANAGE;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }
}
