package io.renown.ui;

import io.renown.tenancy.TenantContext;
import io.renown.ui.NavigationEntry.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The links that the acting member may follow. */
@Component
public final class Navigation {

    private final List<NavigationEntry> entries;

    Navigation(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    List<NavigationEntry> in(Place place) {
        return entries.stream()
                .filter(entry -> entry.place() == place && isOpen(entry))
                .toList();
    }

    List<NavigationEntry> everywhere() {
        return entries.stream()
                .filter(entry -> entry.place() != Place.PROFILE && isOpen(entry))
                .toList();
    }

    private static boolean isOpen(NavigationEntry entry) {
        return TenantContext.actor().can(entry.permission())
                && entry.isFor(TenantPage.tenant().profile().kind());
    }

    /** The first page beside the tenant's home: where those begin who have no home, or enter a brand. */
    public Optional<NavigationEntry> firstPage() {
        return in(Place.RAIL).stream()
                .filter(entry -> !entry.path().equals(NavigationEntry.HOME))
                .findFirst();
    }
}
