package io.renown.ui;

import com.vaadin.flow.component.icon.IconFactory;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantKind;
import java.util.OptionalInt;

/**
 * Slot: a place in the portal that the shell links to. A feature makes it a Spring bean; the shell shows it to whoever
 * holds the permission.
 */
public interface NavigationEntry {

    /** Where the link stands. */
    enum Place {
        /** The rail, and the bar at the bottom of a phone. */
        RAIL,
        /** The list of settings pages. */
        SETTINGS,
        /** The member's own menu. */
        PROFILE
    }

    /** The path of the tenant's bare address. It stands for all brands: links to it carry no brand along. */
    String HOME = "";

    /** Ascending from the top: home 0, inbox 10, import 40, settings 90. */
    int order();

    /** Translation key of the words beside the icon. */
    String labelKey();

    IconFactory icon();

    /** The address below {@code t/<slug>/}, as {@code inbox}; the view's route is {@code t/:tenant/inbox}. */
    String path();

    Permission permission();

    default Place place() {
        return Place.RAIL;
    }

    /** Whether tenants of this kind have any use for it. */
    default boolean isFor(TenantKind kind) {
        return true;
    }

    /** A number worth a badge, for the acting member; asked at each navigation, so it must come within milliseconds. */
    default OptionalInt count() {
        return OptionalInt.empty();
    }
}
