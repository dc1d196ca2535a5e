package io.renown.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row or column of links with icon and words, the present one marked for eyes and screen readers. */
final class LinkBar extends Nav {

    private final Map<NavigationEntry, Anchor> links = new LinkedHashMap<>();

    LinkBar(String className, String name, List<NavigationEntry> entries) {
        addClassName(className);
        setAriaLabel(name);
        for (NavigationEntry entry : entries) {
            Anchor link = new Anchor();
            link.getElement().setAttribute("router-link", true);
            link.add(entry.icon().create(), new Span(getTranslation(entry.labelKey())));
            links.put(entry, link);
            add(link);
        }
    }

    /** @param path the address now shown, as {@code t/acme/inbox} */
    void mark(String path) {
        String brand = TenantPage.brand()
                .map(found -> "?" + TenantPage.BRAND + "=" + found.key())
                .orElse("");
        links.forEach((entry, link) -> {
            String url = TenantPage.url(entry.path());
            boolean home = entry.path().equals(NavigationEntry.HOME);
            link.setHref(home ? url : url + brand);
            boolean here = path.equals(url) || (!home && path.startsWith(url + "/"));
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
                // On a phone the row is longer than the screen.
                link.getElement().executeJs("this.scrollIntoView({block: 'nearest', inline: 'center'})");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
