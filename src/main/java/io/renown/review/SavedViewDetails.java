package io.renown.review;

import org.jspecify.annotations.Nullable;

/**
 * A saved view as the inbox shows it.
 *
 * @param brandId with visibility {@code BRAND} only
 * @param query in filter syntax
 * @param mine whether the actor may change it
 */
public record SavedViewDetails(
        long id,
        String name,
        ViewVisibility visibility,
        @Nullable Long brandId,
        String query,
        ReviewSort sort,
        boolean mine) {}
