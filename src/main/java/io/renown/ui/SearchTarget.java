package io.renown.ui;

import com.vaadin.flow.component.icon.IconFactory;
import io.renown.tenancy.Permission;

/** Slot: a page that can look for what was typed into the command bar. */
public interface SearchTarget {

    /** Translation key with the typed words as {@code {0}}: "Find “{0}” in reviews". */
    String labelKey();

    IconFactory icon();

    Permission permission();

    /** The address below {@code t/<slug>/} that shows what was found, with its query already encoded. */
    String path(String words);
}
