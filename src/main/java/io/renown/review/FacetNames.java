package io.renown.review;

import io.renown.review.ReviewPage.FacetValue;
import io.renown.review.filter.FilterField;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of the index as the filter syntax writes them. */
final class FacetNames {

    private FacetNames() {}

    static Map<String, Long> stars(Map<Integer, Long> counts) {
        Map<String, Long> stars = new LinkedHashMap<>();
        counts.forEach((value, count) -> stars.put(value == 0 ? "none" : value.toString(), count));
        return stars;
    }

    static Map<FilterField, List<FacetValue>> of(Map<FilterField, Map<String, Long>> counts, FilterNames.Names names) {
        Map<FilterField, List<FacetValue>> facets = new EnumMap<>(FilterField.class);
        counts.forEach((field, values) -> {
            Map<String, String> known = known(field, names);
            Map<String, Long> shown = switch (field) {
                case BRAND -> withSubBrands(values, names.brands());
                case TOPIC -> mostFrequentFirst(names.topics().shown(values));
                default -> values;
            };
            facets.put(
                    field,
                    shown.entrySet().stream()
                            .map(e -> new FacetValue(known.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
                            .toList());
        });
        return facets;
    }

    private static Map<String, String> known(FilterField field, FilterNames.Names names) {
        return switch (field) {
            case BRAND -> names.brandKeys();
            case LISTING -> names.listingRefs();
            case LABEL -> names.labelNames();
            case ASSIGNEE -> names.memberEmails();
            default -> Map.of();
        };
    }

    /** A brand's count is what its filter finds: its own reviews and those of the brands below it. */
    private static Map<String, Long> withSubBrands(Map<String, Long> counts, BrandTree brands) {
        Map<String, Long> sums = new LinkedHashMap<>();
        counts.forEach((id, count) -> {
            for (BrandDetails brand : brands.pathTo(Long.parseLong(id))) {
                sums.merge(Long.toString(brand.id()), count, Long::sum);
            }
        });
        return mostFrequentFirst(sums);
    }

    static Map<String, Long> mostFrequentFirst(Map<String, Long> sums) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
