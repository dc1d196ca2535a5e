package io.renown.review.ui;

import com.vaadin.flow.router.QueryParameters;
import io.renown.review.ReviewSort;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.ui.TenantPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of the inbox for other views: every mark of a chart opens the reviews behind it. */
public final class InboxNavigation {

    /** The inbox below {@code t/<slug>/}. */
    public static final String PATH = "inbox";

    private InboxNavigation() {}

    /** The address below {@code t/<slug>/} of the reviews that match. */
    public static String path(ReviewFilter filter) {
        return path(filter, null);
    }

    /** @param sort null for newest first */
    public static String path(ReviewFilter filter, @Nullable ReviewSort sort) {
        return PATH + "?" + InboxAddress.QUERY + "=" + encoded(filter.syntax())
                + (sort == null ? "" : "&" + InboxAddress.SORT + "=" + sort.slug());
    }

    /** The address below {@code t/<slug>/} of one review. */
    public static String path(long reviewId) {
        return PATH + "?" + InboxAddress.REVIEW + "=" + Tsid.format(reviewId);
    }

    /** As {@link #path(ReviewFilter)}, with the tenant: for links. */
    public static String url(ReviewFilter filter) {
        return TenantPage.url(path(filter));
    }

    /**
     * The reviews of a brand and its sub-brands that match, with the brand in view: for links.
     *
     * @param brandKey null for all brands
     */
    public static String url(ReviewFilter filter, @Nullable String brandKey) {
        return TenantPage.url(PATH) + query(brandKey, filter.isAll() ? null : InboxAddress.QUERY, filter.syntax());
    }

    /** As {@link #url(ReviewFilter, String)}, those that wait for a reply. */
    public static String urlOfUnanswered(@Nullable String brandKey) {
        return TenantPage.url(PATH) + query(brandKey, InboxAddress.VIEW, StandardView.NEEDS_REPLY.slug());
    }

    /** What an address of these shows, the brand in view included: as the inbox would read it. */
    public static ReviewFilter filterOf(String address) {
        int mark = address.indexOf('?');
        InboxAddress read = InboxAddress.of(
                mark < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(mark + 1)));
        ReviewFilter filter = read.standardView()
                .map(StandardView::filter)
                .orElse(ReviewFilter.ALL)
                .and(ReviewFilter.parse(read.query() == null ? "" : read.query()));
        return read.brand() == null
                ? filter
                : ReviewFilter.ALL
                        .with(FilterField.BRAND, List.of(read.brand()))
                        .and(filter);
    }

    private static String query(@Nullable String brandKey, @Nullable String parameter, String value) {
        String brand = brandKey == null ? "" : InboxAddress.BRAND + "=" + encoded(brandKey);
        String rest = parameter == null ? "" : parameter + "=" + encoded(value);
        return (brand.isEmpty() && rest.isEmpty() ? "" : "?")
                + brand
                + (brand.isEmpty() || rest.isEmpty() ? "" : "&")
                + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
