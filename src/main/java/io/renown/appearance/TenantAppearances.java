package io.renown.appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that one tenant has set, and how it is inherited.
 *
 * @param accent of the tenant's profile, below what is set here
 * @param parents brand to the brand above, 0 at the top
 * @param rows by brand, 0 for the tenant's own
 */
record TenantAppearances(@Nullable String accent, Map<Long, Long> parents, Map<Long, AppearanceRow> rows) {

    static final long TENANT = 0;

    Appearance of(@Nullable Long brandId) {
        return of(chain(brandId == null ? TENANT : brandId));
    }

    /** What would hold if this one had set nothing. */
    Appearance inherited(@Nullable Long brandId) {
        return brandId == null ? of(List.of()) : of(chain(Objects.requireNonNullElse(parents.get(brandId), TENANT)));
    }

    private Appearance of(List<AppearanceRow> chain) {
        // A pair goes together: a dark logo of one with the light one of another would be two logos.
        Optional<AppearanceRow> logo =
                chain.stream().filter(row -> row.logoToken() != null).findFirst();
        Optional<AppearanceRow> sender =
                chain.stream().filter(row -> row.senderAddress() != null).findFirst();
        return new Appearance(
                first(chain, AppearanceRow::name).orElse(Appearance.RENOWN),
                first(chain, AppearanceRow::accent).orElse(accent),
                logo.map(AppearanceRow::logoToken).orElse(null),
                logo.map(AppearanceRow::darkLogoToken).orElse(null),
                first(chain, AppearanceRow::senderName).orElse(null),
                sender.map(AppearanceRow::senderAddress).orElse(null),
                sender.map(AppearanceRow::senderConfirmedAt).isPresent(),
                first(chain, AppearanceRow::verifiedDomain).orElse(null));
    }

    private static Optional<String> first(
            List<AppearanceRow> chain, Function<AppearanceRow, @Nullable String> property) {
        return chain.stream()
                .flatMap(row -> Optional.ofNullable(property.apply(row)).stream())
                .findFirst();
    }

    /** From the brand upwards; the tenant last. */
    private List<AppearanceRow> chain(long brand) {
        List<AppearanceRow> chain = new ArrayList<>();
        long at = brand;
        for (int step = 0; at != TENANT && step <= parents.size(); step++) {
            add(chain, at);
            at = Objects.requireNonNullElse(parents.get(at), TENANT);
        }
        add(chain, TENANT);
        return chain;
    }

    private void add(List<AppearanceRow> chain, long brand) {
        AppearanceRow row = rows.get(brand);
        if (row != null) {
            chain.add(row);
        }
    }
}
