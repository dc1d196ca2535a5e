package io.renown.platform;

import org.jspecify.annotations.Nullable;

/**
 * A listing to be made.
 *
 * @param ref stable name inside the tenant, 1 to 80 of letters, digits, {@code . _ -}; null makes one up
 * @param externalId the platform's name for the page, 1 to 190 characters
 * @param url http or https
 * @param market ISO 3166-1 alpha-2
 * @param competitor kept to compare with alone, as {@link ListingDetails#competitor}
 */
public record NewListing(
        long brandId,
        @Nullable String ref,
        String platform,
        String externalId,
        String name,
        @Nullable String url,
        @Nullable String market,
        boolean competitor) {

    public NewListing {
        if (ref != null && !ref.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
            throw new IllegalArgumentException("ref must be 1 to 80 letters, digits, dots, hyphens: " + ref);
        }
        if (externalId.isBlank() || externalId.length() > 190) {
            throw new IllegalArgumentException("externalId must have 1 to 190 characters");
        }
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("name must have 1 to 200 characters");
        }
        if (url != null && (url.length() > 500 || !url.matches("https?://\\S+"))) {
            throw new IllegalArgumentException("url must be an http(s) address of at most 500 characters");
        }
        if (market != null && !market.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("market must be a two-letter country code: " + market);
        }
    }

    /** One of the tenant's own. */
    public NewListing(
            long brandId,
            @Nullable String ref,
            String platform,
            String externalId,
            String name,
            @Nullable String url,
            @Nullable String market) {
        this(brandId, ref, platform, externalId, name, url, market, false);
    }
}
