package io.renown.insight.known;

import io.renown.insight.Measure;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the series that a page of trends shows to the actor, and the brand that it is of. */
@Component
class SeriesNames {

    private final BrandService brands;
    private final ListingService listings;

    SeriesNames(BrandService brands, ListingService listings) {
        this.brands = brands;
        this.listings = listings;
    }

    /**
     * Empty where the page adds up several brands, and not all: nobody else sees the same series.
     *
     * @param filter without days
     */
    Optional<AnomalySeries> find(ReviewFilter filter, Measure measure, @Nullable Aspect aspect) {
        String ref = value(filter, FilterField.LISTING);
        String key = value(filter, FilterField.BRAND);
        if (ref == null && key == null && TenantContext.actor().maySee(null)) {
            return Optional.of(AnomalySeries.of(null, measure, aspect, filter));
        }
        return brand(ref, key).map(brandId -> AnomalySeries.of(brandId, measure, aspect, filter));
    }

    private Optional<Long> brand(@Nullable String ref, @Nullable String key) {
        if (ref != null) {
            return listings.list().stream()
                    .filter(listing -> listing.ref().equals(ref))
                    .map(ListingDetails::brandId)
                    .findFirst();
        }
        if (key != null) {
            return brands.tree().findByKey(key).map(BrandDetails::id);
        }
        List<BrandDetails> roots = brands.tree().roots();
        return roots.size() == 1 ? Optional.of(roots.getFirst().id()) : Optional.empty();
    }

    private static @Nullable String value(ReviewFilter filter, FilterField field) {
        return filter.find(field)
                .map(clause -> clause.values().iterator().next())
                .orElse(null);
    }
}
