package io.renown.ui;

import com.vaadin.flow.component.icon.IconFactory;
import io.renown.tenancy.Permission;
import java.util.List;

/** Slot: something the command bar (Ctrl+K) can do. A Spring bean of a feature, shared by all tabs: it keeps no state. */
public interface PaletteCommand {

    String labelKey();

    IconFactory icon();

    /** Further words people may type, untranslated: {@code upload}, {@code 导入}. */
    default List<String> keywords() {
        return List.of();
    }

    Permission permission();

    /** Runs in the tab that asked, for its tenant. */
    void run();
}
