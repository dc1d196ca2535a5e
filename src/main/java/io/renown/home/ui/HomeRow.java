package io.renown.home.ui;

import io.renown.review.BrandFigures;
import io.renown.tenancy.BrandDetails;
import java.util.Set;

/**
 * A line of the table: a brand with all below it.
 *
 * @param path of its parents, {@code Lotus Tea › Asia}; empty at the top
 * @param depth 0 at the top of what the member sees
 * @param subBrands how many lie directly below
 * @param brandIds the brand and all below it
 * @param listings of all of them
 * @param figures of all of them together
 */
record HomeRow(
        BrandDetails brand,
        String path,
        int depth,
        int subBrands,
        Set<Long> brandIds,
        long listings,
        BrandFigures figures) {

    boolean matches(String typed) {
        String words = typed.strip().toLowerCase(java.util.Locale.ROOT);
        return (path + " " + brand.name() + " " + brand.key())
                .toLowerCase(java.util.Locale.ROOT)
                .contains(words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HomeRow row && row.brand.id() == brand.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(brand.id());
    }
}
