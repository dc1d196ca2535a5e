package io.renown.connector;

import org.jspecify.annotations.Nullable;

/**
 * A page that the account may speak for.
 *
 * @param market ISO 3166-1 alpha-2
 */
public record RemoteListing(
        String externalId,
        String name,
        @Nullable String url,
        @Nullable String market) {}
