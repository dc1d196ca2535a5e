package io.renown.tenancy;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The brands an actor may see: all of the tenant, or these (sub-brands already included).
 *
 * @param brandIds empty when {@code unlimited}
 */
public record BrandScope(boolean unlimited, Set<Long> brandIds) {

    private static final BrandScope ALL = new BrandScope(true, Set.of());

    public BrandScope {
        brandIds = Set.copyOf(brandIds);
    }

    public static BrandScope all() {
        return ALL;
    }

    public static BrandScope of(Collection<Long> brandIds) {
        return new BrandScope(false, Set.copyOf(brandIds));
    }

    public boolean includes(long brandId) {
        return unlimited || brandIds.contains(brandId);
    }

    /** The brands of {@code wanted} that this scope includes; {@code wanted} empty means every brand of the scope. */
    public BrandScope narrowTo(Collection<Long> wanted) {
        if (wanted.isEmpty()) {
            return this;
        }
        return of(wanted.stream().filter(this::includes).collect(Collectors.toSet()));
    }
}
