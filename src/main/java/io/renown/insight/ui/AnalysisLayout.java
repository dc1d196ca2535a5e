package io.renown.insight.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import io.renown.tenancy.TenantContext;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The frame of the pages of analysis: their tabs, which keep days and filters from page to page. */
@ParentLayout(ShellLayout.class)
@PermitAll
@StyleSheet("renown/insight.css")
public final class AnalysisLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final transient AnalysisParts parts;
    private final transient Map<AnalysisTab, Anchor> tabs = new LinkedHashMap<>();
    private final Div page = new Div();

    AnalysisLayout(List<AnalysisTab> all, AnalysisParts parts) {
        this.parts = parts;
        addClassNames("rn-view", "ra");
        Nav row = new Nav();
        row.addClassName("ra-tabs");
        row.setAriaLabel(getTranslation("insight.title"));
        all.stream()
                .filter(tab -> TenantContext.actor().can(tab.permission()))
                .sorted(Comparator.comparingInt(AnalysisTab::order))
                .forEach(tab -> {
                    Anchor link = new Anchor("", getTranslation(tab.labelKey()));
                    link.getElement().setAttribute("router-link", true);
                    tabs.put(tab, link);
                    row.add(link);
                });
        page.addClassName("ra-page");
        add(new H1(getTranslation("insight.title")), row, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        AnalysisAddress address = AnalysisAddress.of(event.getLocation().getQueryParameters(), parts.today());
        String query = address.withoutOwn().parameters().getQueryString();
        tabs.forEach((tab, link) -> {
            String url = TenantPage.url(tab.path());
            link.setHref(query.isEmpty() ? url : url + "?" + query);
            if (event.getLocation().getPath().equals(url)) {
                link.getElement().setAttribute("aria-current", "page");
                // On a phone the row is wider than the page.
                link.scrollIntoView(ScrollIntoViewOption.Inline.NEAREST, ScrollIntoViewOption.Block.NEAREST);
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
