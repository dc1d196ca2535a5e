package io.renown.platform;

import org.jspecify.annotations.Nullable;

/**
 * A listing as other modules see it.
 *
 * @param ref stable name inside the tenant, as in {@code tenants/} files and on the command line
 * @param market ISO 3166-1 alpha-2
 * @param competitor kept to compare with alone; its brand is the one that compares
 */
public record ListingDetails(
        long id,
        long brandId,
        String ref,
        String platform,
        String externalId,
        String name,
        @Nullable String url,
        @Nullable String market,
        boolean competitor) {}
