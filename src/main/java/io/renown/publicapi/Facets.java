package io.renown.publicapi;

import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.publicapi.ReviewController.FacetBody;
import io.renown.publicapi.problem.RefusedParameter;
import io.renown.review.ReviewPage.FacetValue;
import io.renown.review.filter.FilterField;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Facets under the names of the parameters, with values those parameters take. */
@Component
class Facets {

    private static final Map<String, FilterField> FIELDS = fields();

    private final BrandService brands;
    private final ListingService listings;

    Facets(BrandService brands, ListingService listings) {
        this.brands = brands;
        this.listings = listings;
    }

    static Map<String, FilterField> asked(QueryParameters query) {
        Map<String, FilterField> asked = new LinkedHashMap<>();
        for (String name : query.all("facets")) {
            FilterField field = FIELDS.get(name.strip());
            if (field == null) {
                throw new RefusedParameter("facets", "one-of", String.join(", ", FIELDS.keySet()));
            }
            asked.put(name.strip(), field);
        }
        return asked;
    }

    Map<String, List<FacetBody>> body(Map<String, FilterField> asked, Map<FilterField, List<FacetValue>> counted) {
        Map<String, List<FacetBody>> facets = new LinkedHashMap<>();
        asked.forEach((name, field) -> facets.put(name, body(field, counted.getOrDefault(field, List.of()))));
        return facets;
    }

    private List<FacetBody> body(FilterField field, List<FacetValue> values) {
        Map<String, String> ids = switch (field) {
            case BRAND ->
                brands.tree().all().stream()
                        .collect(Collectors.toMap(BrandDetails::key, brand -> Tsid.format(brand.id())));
            case LISTING ->
                listings.list().stream()
                        .collect(Collectors.toMap(ListingDetails::ref, listing -> Tsid.format(listing.id())));
            default -> Map.of();
        };
        return values.stream()
                .map(value ->
                        new FacetBody(Objects.requireNonNullElse(ids.get(value.value()), value.value()), value.count()))
                .toList();
    }

    private static Map<String, FilterField> fields() {
        Map<String, FilterField> fields = new LinkedHashMap<>();
        fields.put("rating", FilterField.RATING);
        fields.put("platform", FilterField.PLATFORM);
        fields.put("brandId", FilterField.BRAND);
        fields.put("listingId", FilterField.LISTING);
        fields.put("language", FilterField.LANGUAGE);
        fields.put("sentiment", FilterField.SENTIMENT);
        fields.put("aspect", FilterField.ASPECT);
        fields.put("topic", FilterField.TOPIC);
        fields.put("label", FilterField.LABEL);
        fields.put("replyState", FilterField.REPLY);
        fields.put("state", FilterField.STATE);
        fields.put("risk", FilterField.RISK);
        fields.put("suspected", FilterField.SUSPECTED);
        fields.put("country", FilterField.COUNTRY);
        fields.put("sku", FilterField.SKU);
        fields.put("carrier", FilterField.CARRIER);
        fields.put("customer", FilterField.CUSTOMER);
        return fields;
    }
}
