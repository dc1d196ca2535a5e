package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.connector.Access;
import io.renown.connector.ListingAccess;
import io.renown.connector.LiveReviews;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.Platform;
import io.renown.platform.PlatformCatalog;
import io.renown.shared.Problem;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.CompetitorMark;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The tree of brands with the listings that hang on them. */
@Route(value = "t/:tenant/settings/brands", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.BRAND_READ)
final class BrandsView extends SettingsPage implements BeforeEnterObserver {

    private final BrandService brands;
    private final ListingService listings;
    private final PlatformCatalog platforms;
    private final LiveReviews live;
    private final ObjectProvider<ListingAccess> accounts;
    private final TreeGrid<Line> grid = new TreeGrid<>();
    private final Div content = new Div();

    BrandsView(
            BrandService brands,
            ListingService listings,
            PlatformCatalog platforms,
            LiveReviews live,
            ObjectProvider<ListingAccess> accounts) {
        super("settings.brands");
        this.live = live;
        this.accounts = accounts;
        this.brands = brands;
        this.listings = listings;
        this.platforms = platforms;
        content.addClassName("rn-view-fill");
        Button newListing = new Button(getTranslation("settings.brands.new-listing"), VaadinIcon.PLUS.create());
        newListing.addClickListener(
                click -> new NewListingDialog(brands.tree(), platforms, listings, this::load).open());
        newListing.addThemeVariants(ButtonVariant.PRIMARY);
        newListing.setVisible(may(Permission.LISTING_MANAGE));
        addHeading(newBrandButton(), newListing);
        configureGrid();
        add(content);
    }

    /** A brand or, with {@code listing}, one of its listings. */
    private record Line(BrandDetails brand, @Nullable ListingDetails listing) {

        String name() {
            return listing == null ? brand.name() : listing.name();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        BrandTree tree = brands.tree();
        Map<Long, List<ListingDetails>> byBrand =
                listings.list().stream().collect(Collectors.groupingBy(ListingDetails::brandId));
        content.removeAll();
        if (tree.all().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.TAGS,
                    getTranslation("settings.brands.empty.title"),
                    getTranslation("settings.brands.empty.words"),
                    newBrandButton()));
            return;
        }
        List<Line> roots =
                tree.roots().stream().map(brand -> new Line(brand, null)).toList();
        grid.setItems(roots, line -> childrenOf(line, tree, byBrand));
        grid.expandRecursively(roots, 5);
        content.add(grid);
    }

    private static List<Line> childrenOf(Line line, BrandTree tree, Map<Long, List<ListingDetails>> byBrand) {
        if (line.listing != null) {
            return List.of();
        }
        Stream<Line> own =
                byBrand.getOrDefault(line.brand.id(), List.of()).stream().map(listing -> new Line(line.brand, listing));
        Stream<Line> below = tree.childrenOf(line.brand.id()).stream().map(brand -> new Line(brand, null));
        return Stream.concat(own, below).toList();
    }

    private void configureGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addComponentHierarchyColumn(this::name)
                .setHeader(getTranslation("settings.brands.name"))
                .setFlexGrow(3);
        grid.addColumn(line -> line.listing == null
                        ? ""
                        : platforms.get(line.listing.platform()).name())
                .setHeader(getTranslation("settings.brands.platform"))
                .setVisible(!TenantPage.isNarrow());
        grid.addColumn(line -> line.listing == null || line.listing.market() == null ? "" : line.listing.market())
                .setHeader(getTranslation("settings.brands.market"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setVisible(!TenantPage.isNarrow());
        grid.addColumn(line -> line.listing == null ? line.brand.key() : line.listing.ref())
                .setHeader(getTranslation("settings.brands.ref"))
                .setFlexGrow(2)
                .setVisible(!TenantPage.isNarrow());
        grid.addComponentColumn(this::turnButton)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setVisible(may(Permission.LISTING_MANAGE));
        grid.addComponentColumn(BrandsView::address).setAutoWidth(true).setFlexGrow(0);
    }

    private Component name(Line line) {
        Div cell = new Div();
        cell.addClassName("rn-cell");
        if (line.listing == null) {
            Span brand = new Span(line.brand.name());
            brand.addClassName("rn-strong");
            cell.add(brand);
            return cell;
        }
        Platform platform = platforms.get(line.listing.platform());
        cell.add(new PlatformBadge(platform), new Span(line.listing.name()));
        if (line.listing.competitor()) {
            cell.add(new CompetitorMark());
        }
        if (live.areOf(platform.slug()) && may(Permission.REVIEW_READ)) {
            cell.add(showNow(line.listing, platform));
        }
        return cell;
    }

    /** Nothing where no account reads the listing. */
    private List<Component> showNow(ListingDetails listing, Platform platform) {
        return accounts.stream()
                .flatMap(account -> account.find(listing.id()).stream())
                .limit(1)
                .map(access -> showNow(access, listing, platform))
                .toList();
    }

    private Component showNow(Access access, ListingDetails listing, Platform platform) {
        Button show = new Button(getTranslation("live-reviews.show"), VaadinIcon.EYE.create());
        show.addThemeVariants(ButtonVariant.TERTIARY);
        show.addClickListener(click -> new LiveReviewsDialog(live, access, listing, platform).open());
        return show;
    }

    private Component turnButton(Line line) {
        ListingDetails listing = line.listing;
        if (listing == null) {
            return new Span();
        }
        String words = getTranslation(
                listing.competitor() ? "settings.brands.to-own" : "settings.brands.to-competitor", listing.name());
        Button turn = new Button(VaadinIcon.EXCHANGE.create(), click -> turn(listing, !listing.competitor()));
        turn.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        turn.setAriaLabel(words);
        turn.setTooltipText(words);
        return turn;
    }

    private void turn(ListingDetails listing, boolean competitor) {
        try {
            listings.turn(listing.id(), competitor);
        } catch (Problem refused) {
            Notices.problem(refused);
            return;
        }
        load();
        Notices.undoable(
                () -> turn(listing, !competitor),
                competitor ? "settings.brands.turned-competitor" : "settings.brands.turned-own",
                listing.name());
    }

    private static Component address(Line line) {
        String url = line.listing == null ? null : line.listing.url();
        if (url == null) {
            return new Span();
        }
        Anchor link = new Anchor(url, VaadinIcon.EXTERNAL_LINK.create());
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setAriaLabel(link.getTranslation("settings.brands.open", line.name()));
        return link;
    }

    private Button newBrandButton() {
        Button button = new Button(getTranslation("settings.brands.new-brand"), VaadinIcon.PLUS.create());
        button.addClickListener(click -> new NewBrandDialog(brands, this::load).open());
        button.setVisible(may(Permission.BRAND_MANAGE));
        return button;
    }

    private static boolean may(Permission permission) {
        return TenantContext.actor().can(permission);
    }
}
