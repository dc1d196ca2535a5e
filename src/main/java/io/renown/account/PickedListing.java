package io.renown.account;

import org.jspecify.annotations.Nullable;

/**
 * A page that an account is to feed.
 *
 * @param externalId as the connector's pattern has it
 * @param name blank for the external id
 * @param market ISO 3166-1 alpha-2
 * @param brandId where a listing is made; one that is there already stays with its brand
 * @param competitor whether the one that is made is a competitor's; one that is there already stays on its side
 */
public record PickedListing(
        String externalId,
        String name,
        @Nullable String url,
        @Nullable String market,
        long brandId,
        boolean competitor) {

    /** One of the tenant's own. */
    public PickedListing(String externalId, String name, @Nullable String url, @Nullable String market, long brandId) {
        this(externalId, name, url, market, brandId, false);
    }
}
