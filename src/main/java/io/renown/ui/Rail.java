package io.renown.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The links at the left: icons with words, or icons alone once folded. */
final class Rail extends SideNav {

    private static final int MOST = 999;

    private final Map<NavigationEntry, SideNavItem> items = new LinkedHashMap<>();

    Rail(List<NavigationEntry> entries) {
        addClassName("rn-rail");
        getElement().setAttribute("aria-label", getTranslation("ui.rail"));
        for (NavigationEntry entry : entries) {
            String label = getTranslation(entry.labelKey());
            SideNavItem item = new SideNavItem(label, TenantPage.url(entry.path()));
            item.setPrefixComponent(entry.icon().create());
            item.setMatchNested(!entry.path().equals(NavigationEntry.HOME));
            item.setTooltipText(label);
            items.put(entry, item);
            addItem(item);
        }
    }

    /** Asks each entry for its number and lets the links carry the brand in view. */
    void refresh() {
        items.forEach((entry, item) -> {
            item.setQueryParameters(
                    entry.path().equals(NavigationEntry.HOME) ? QueryParameters.empty() : TenantPage.brandParameter());
            OptionalInt count = entry.count();
            if (count.isEmpty() || count.getAsInt() == 0) {
                item.setSuffixComponent(null);
                return;
            }
            int number = count.getAsInt();
            NumberFormat format = NumberFormat.getIntegerInstance(getLocale());
            Badge badge = new Badge(number > MOST ? format.format(MOST) + "+" : format.format(number));
            badge.getElement().setAttribute("title", format.format(number));
            item.setSuffixComponent(new Span(badge));
        });
    }
}
