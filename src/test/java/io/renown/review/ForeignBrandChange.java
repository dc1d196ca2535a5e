package io.renown.review;

import java.math.BigDecimal;
import java.time.Instant;

/** For tests of isolation: a review of somebody else's brand, to be counted. */
public final class ForeignBrandChange {

    private ForeignBrandChange() {}

    public static Object of(long brandId) {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");
        BrandChange change = new BrandChange();
        change.add(1, new BrandChange.Key(brandId, 5), now, new BrandChange.Count(1, BigDecimal.ONE, 1, now));
        return change;
    }
}
