package io.renown.review;

import io.renown.tenancy.BrandTree;
import java.time.LocalDate;
import java.util.Map;

/**
 * All brands that the actor may see, with how they stand.
 *
 * @param figures by brand id, sub-brands apart; without the brands that have no review
 * @param since first of the recent days, in the tenant's time zone; they are {@link #DAYS} and end today
 * @param counted false while the reviews of before an update are still being counted: the figures are too low
 */
public record BrandOverview(BrandTree brands, Map<Long, BrandFigures> figures, LocalDate since, boolean counted) {

    /** How many days are recent; they are compared with as many before. */
    public static final int DAYS = 30;

    /** Of a brand without its sub-brands. */
    public BrandFigures of(long brandId) {
        return figures.getOrDefault(brandId, BrandFigures.NONE);
    }

    /** First of the days that the recent ones are compared with. */
    public LocalDate comparedSince() {
        return since.minusDays(DAYS);
    }
}
