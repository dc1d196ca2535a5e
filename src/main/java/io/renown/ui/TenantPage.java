package io.renown.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.TenantDetails;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a view may know of the tab it stands in: its tenant, the brand in view, and the addresses of other views. */
public final class TenantPage {

    /** Name of the route parameter that holds the tenant's slug. */
    public static final String TENANT = "tenant";

    /** Name of the query parameter that holds the key of the brand in view; links of the shell carry it along. */
    public static final String BRAND = "brand";

    private static final int NARROW = 800;

    private TenantPage() {}

    /** @throws IllegalStateException in a tab outside any tenant */
    public static TenantDetails tenant() {
        return findTenant(UI.getCurrentOrThrow())
                .orElseThrow(() -> new IllegalStateException("this tab belongs to no tenant"));
    }

    public static String slug() {
        return tenant().slug();
    }

    /** The zone in which dates are shown; UTC outside any tenant. */
    public static ZoneId zone() {
        return findTenant(UI.getCurrentOrThrow())
                .map(tenant -> ZoneId.of(tenant.profile().timeZone()))
                .orElse(ZoneOffset.UTC);
    }

    /** The brand the member has chosen in the top bar; empty for all they may see. */
    public static Optional<BrandDetails> brand() {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrentOrThrow(), BrandDetails.class));
    }

    /** @param below as {@code inbox?q=late}; empty for the tenant's first page */
    public static String url(String below) {
        return "t/" + slug() + (below.isEmpty() ? "" : "/" + below);
    }

    /** For routes that begin with {@code t/:tenant}. */
    public static RouteParameters parameters() {
        return new RouteParameters(TENANT, slug());
    }

    /** Goes to another page of the tenant and keeps the brand in view. */
    public static void open(String path) {
        UI.getCurrentOrThrow().navigate(url(path), brandParameter());
    }

    /** The query that keeps the brand in view. */
    public static QueryParameters brandParameter() {
        return brand().map(brand -> QueryParameters.of(BRAND, brand.key())).orElse(QueryParameters.empty());
    }

    /** Whether the tab was opened on a phone or as narrow: tables then keep to what matters. */
    public static boolean isNarrow() {
        int width = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 && width < NARROW;
    }

    static Optional<TenantDetails> findTenant(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, TenantDetails.class));
    }

    static void keepTenant(UI ui, TenantDetails tenant) {
        ComponentUtil.setData(ui, TenantDetails.class, tenant);
    }

    static void keepBrand(UI ui, @Nullable BrandDetails brand) {
        ComponentUtil.setData(ui, BrandDetails.class, brand);
    }
}
