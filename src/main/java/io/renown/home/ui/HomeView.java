package io.renown.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.renown.identity.Membership;
import io.renown.identity.MembershipGate;
import io.renown.identity.PersonService;
import io.renown.platform.ListingService;
import io.renown.review.BrandFigureService;
import io.renown.review.BrandOverview;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantKind;
import io.renown.ui.EmptyState;
import io.renown.ui.Navigation;
import io.renown.ui.NavigationEntry;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All clients, or all brands, and how each stands. Whoever may read no reviews, or comes with a brand in view, is led on to
 * the first page beside this one.
 */
@Route(value = "t/:tenant", layout = ShellLayout.class)
@PermitAll
@StyleSheet("renown/home.css")
final class HomeView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final Navigation navigation;
    private final BrandFigureService figures;
    private final ListingService listings;
    private final MembershipGate gate;
    private final Times times;
    private final Clock clock;
    private final List<Registration> registrations = new ArrayList<>();
    private @Nullable HomeTable table;

    HomeView(
            Navigation navigation,
            BrandFigureService figures,
            ListingService listings,
            MembershipGate gate,
            Times times,
            Clock clock) {
        this.navigation = navigation;
        this.figures = figures;
        this.listings = listings;
        this.gate = gate;
        this.times = times;
        this.clock = clock;
        addClassNames("rn-view", "rh");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title") + " · " + TenantPage.tenant().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (may(Permission.REVIEW_READ) && TenantPage.brand().isEmpty()) {
            load();
            return;
        }
        Optional<NavigationEntry> first = navigation.firstPage();
        first.ifPresent(entry -> event.forwardTo(TenantPage.url(entry.path()), TenantPage.brandParameter()));
        if (first.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.LOCK, getTranslation("ui.nothing.title"), getTranslation("ui.nothing.words")));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (registrations.isEmpty() && table != null) {
            HomeTable listening = table;
            ShellLayout.current().ifPresent(shell -> registrations.addAll(HomeKeys.listen(shell.keys(), listening)));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registrations.forEach(Registration::remove);
        registrations.clear();
    }

    private void load() {
        removeAll();
        BrandOverview overview = figures.overview();
        HomeRows rows = new HomeRows(overview, listings.countByBrand());
        if (rows.isEmpty()) {
            add(noBrands());
        } else if (rows.sum().reviews() == 0 && overview.counted()) {
            add(noReviews());
        } else {
            addTable(overview, rows);
        }
        add(new OtherTenants(others()));
    }

    private void addTable(BrandOverview overview, HomeRows rows) {
        TextField search = new TextField();
        search.addClassName("rh-filter");
        search.setPlaceholder(getTranslation("home.filter"));
        search.setAriaLabel(getTranslation("home.filter"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        HomeTable shown = new HomeTable(
                rows,
                new HomeCells(times, clock, getLocale(), overview),
                brands -> figures.reviewsByDay(brands, overview.since()),
                search::focus);
        search.addValueChangeListener(change -> shown.filter(change.getValue()));
        search.addKeyPressListener(Key.ENTER, enter -> shown.openFirst());
        table = shown;
        boolean agency = TenantPage.tenant().profile().kind() == TenantKind.AGENCY;
        Div words = new Div(
                new H1(getTranslation(agency ? "home.clients" : "home.brands")),
                new Paragraph(getTranslation("home.words", BrandOverview.DAYS)));
        Div heading = new Div(words, search);
        heading.addClassName("rn-view-heading");
        add(heading);
        if (!overview.counted()) {
            Div notice = new Div(VaadinIcon.HOURGLASS.create(), new Span(getTranslation("home.counting")));
            notice.addClassNames("rn-verdict", "rh-counting");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
        add(shown);
    }

    private Component noBrands() {
        return new EmptyState(
                VaadinIcon.TAGS,
                getTranslation("home.no-brands.title"),
                getTranslation("home.no-brands.words"),
                steps("settings/brands", "home.no-brands.step", Permission.BRAND_MANAGE));
    }

    private Component noReviews() {
        return new EmptyState(
                VaadinIcon.INBOX,
                getTranslation("home.no-reviews.title"),
                getTranslation("home.no-reviews.words"),
                steps("import", "home.no-reviews.step", Permission.REVIEW_IMPORT));
    }

    private Component[] steps(String path, String key, Permission needed) {
        if (!may(needed)) {
            return new Component[0];
        }
        Anchor step = HomeCells.link(getTranslation(key), TenantPage.url(path));
        step.addClassName("rh-step");
        return new Component[] {step};
    }

    private List<Membership> others() {
        return PersonService.findSignedIn().map(person -> gate.membershipsOf(person.personId())).stream()
                .flatMap(List::stream)
                .filter(membership -> !membership.tenant().slug().equals(TenantPage.slug()))
                .toList();
    }

    private static boolean may(Permission permission) {
        return TenantContext.actor().can(permission);
    }
}
