package io.renown.ordersync;

import io.renown.connector.OrderPage.FoundLine;
import io.renown.connector.OrderPage.FoundOrder;
import io.renown.platform.ListingDetails;
import io.renown.tenancy.BrandTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whose brand sold an order of an account: that of the first line whose listing the account feeds, where the platform says
 * what was bought on which; else that of the account's first listing.
 *
 * @param usual key of the brand
 * @param byListing keys of brands by external ids of listings
 */
record SellingBrands(String usual, Map<String, String> byListing) {

    /**
     * Empty for an account that feeds no listing.
     *
     * @param fed ids of its listings
     */
    static Optional<SellingBrands> of(Set<Long> fed, List<ListingDetails> listings, BrandTree brands) {
        Map<String, String> byListing = new HashMap<>();
        Map<Long, String> byId = new HashMap<>();
        for (ListingDetails listing : listings) {
            if (fed.contains(listing.id())) {
                brands.find(listing.brandId()).ifPresent(brand -> {
                    byListing.put(listing.externalId(), brand.key());
                    byId.put(listing.id(), brand.key());
                });
            }
        }
        return byId.keySet().stream()
                .min(Long::compare)
                .map(first -> new SellingBrands(Objects.requireNonNull(byId.get(first)), Map.copyOf(byListing)));
    }

    String of(FoundOrder order) {
        return order.lines().stream()
                .map(FoundLine::listing)
                .filter(Objects::nonNull)
                .map(byListing::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(usual);
    }
}
