package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import io.renown.insight.Share;
import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.EmptyState;
import io.renown.ui.TenantPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A page of analysis: the bar of days and filters, and below it what the address asks for. */
public abstract class AnalysisPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AnalysisParts parts;
    private final String titleKey;
    private final transient Optional<MarkBar> marks;

    protected AnalysisPage(AnalysisParts parts, String titleKey) {
        this.parts = parts;
        this.titleKey = titleKey;
        List<MarkTool> tools = parts.tools();
        this.marks = tools.isEmpty() ? Optional.empty() : Optional.of(new MarkBar(tools));
        addClassName("ra-content");
    }

    /** What the address asks for; made anew whenever it changes. */
    protected abstract List<Component> content(AnalysisAddress address);

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · " + TenantPage.tenant().name();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation());
    }

    /** The same again, after something was changed. */
    protected final void showAgain() {
        show(UI.getCurrentOrThrow().getActiveViewLocation());
    }

    private void show(Location location) {
        AnalysisAddress address = AnalysisAddress.of(location.getQueryParameters(), parts.today());
        List<ListingDetails> listings = parts.listings().list().stream()
                .filter(listing -> !listing.competitor())
                .toList();
        removeAll();
        Consumer<AnalysisAddress> changed = other -> open(location.getPath(), other);
        add(new AnalysisBar(
                address,
                parts.today(),
                listings,
                platformsOf(listings),
                new MoreFilters(address, parts, changed),
                changed));
        marks.ifPresent(bar -> add(bar, bar.clicks()));
        content(address).forEach(this::add);
    }

    protected final void open(String path, AnalysisAddress address) {
        UI.getCurrentOrThrow().navigate(path, address.parameters());
    }

    private List<Platform> platformsOf(List<ListingDetails> listings) {
        return listings.stream()
                .map(ListingDetails::platform)
                .distinct()
                .map(parts.platforms()::find)
                .flatMap(Optional::stream)
                .toList();
    }

    protected final AnalysisNumbers numbers() {
        return new AnalysisNumbers(getLocale());
    }

    protected final Component heading(String words) {
        return heading(new Paragraph(words));
    }

    /** With words of which some are links. */
    protected final Component heading(Paragraph words) {
        H2 title = new H2(getTranslation(titleKey));
        Div heading = new Div(title, words);
        heading.addClassName("ra-heading");
        return heading;
    }

    /** "12 reviews: too few for a trend." Empty where there are enough. */
    protected final Optional<Component> tooFew(long reviews, String key) {
        if (reviews >= Share.FEW) {
            return Optional.empty();
        }
        Div notice = new Div(VaadinIcon.INFO_CIRCLE_O.create(), new Span(getTranslation(key, reviews)));
        notice.addClassNames("rn-verdict", "ra-few");
        notice.getElement().setAttribute("role", "status");
        return Optional.of(notice);
    }

    /** "12 reviews" as a link to them. */
    protected final ReviewsLink reviews(String url, long reviews) {
        return Links.reviews(url, getTranslation("insight.reviews", reviews), reviews);
    }

    /** Nothing in these days; what can be done about it. */
    protected final Component nothing(AnalysisAddress address) {
        List<Component> steps = steps(address);
        if (TenantContext.actor().can(Permission.REVIEW_IMPORT)) {
            steps.add(step(getTranslation("insight.empty.import"), TenantPage.url("import")));
        }
        String title = isOfAllTime() ? "ever" : address.isNarrowed() ? "filtered" : "title";
        return new EmptyState(
                VaadinIcon.BAR_CHART_H,
                getTranslation("insight.empty." + title),
                getTranslation("insight.empty.words"),
                steps.toArray(Component[]::new));
    }

    /**
     * There are reviews, but none of what the page is about.
     *
     * @param key of what it is about, {@code .title} and {@code .words} below it
     * @param url of these reviews
     */
    protected final Component nothingOf(String key, AnalysisAddress address, String url, long reviews) {
        ReviewsLink open = Links.reviews(url, getTranslation("insight.empty.open", reviews), reviews);
        open.addClassName("ra-step");
        return nothing(key, address, open);
    }

    /** Nothing of what the page is about, whether there are reviews or not; with these steps behind the usual ones. */
    protected final Component nothing(String key, AnalysisAddress address, Component... more) {
        List<Component> steps = steps(address);
        steps.addAll(List.of(more));
        return new EmptyState(
                VaadinIcon.BAR_CHART_H,
                getTranslation(key + ".title"),
                getTranslation(key + ".words"),
                steps.toArray(Component[]::new));
    }

    private List<Component> steps(AnalysisAddress address) {
        List<Component> steps = new ArrayList<>();
        if (address.isNarrowed()) {
            steps.add(step(getTranslation("insight.empty.clear"), url(address.withoutFilters())));
        }
        if (!isOfAllTime() && !address.span().equals("12m")) {
            steps.add(step(
                    getTranslation("insight.empty.longer"),
                    url(address.withSpan("12m", AnalysisAddress.days("12m", parts.today())))));
        }
        return steps;
    }

    /** Whether the page counts reviews of all time, whatever days are chosen. */
    protected boolean isOfAllTime() {
        return false;
    }

    private static String url(AnalysisAddress address) {
        return UI.getCurrentOrThrow().getActiveViewLocation().getPath() + "?"
                + address.parameters().getQueryString();
    }

    private static Component step(String words, String url) {
        Anchor step = Links.to(url, words);
        step.addClassName("ra-step");
        return step;
    }
}
