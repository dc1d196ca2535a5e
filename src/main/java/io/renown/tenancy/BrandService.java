package io.renown.tenancy;

import io.renown.shared.Problem;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of brands of the current tenant. */
@Service
public class BrandService {

    private final BrandRepository brands;
    private final Clock clock;

    BrandService(BrandRepository brands, Clock clock) {
        this.brands = brands;
        this.clock = clock;
    }

    /** The brands the actor may see. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public BrandTree tree() {
        BrandScope scope = TenantContext.actor().brandScope();
        return new BrandTree(brands.findAll().stream()
                .map(Brand::details)
                .filter(brand -> scope.includes(brand.id()))
                .toList());
    }

    /**
     * Creates the brand.
     *
     * @param parentId null for the top of the tree
     * @throws Problem {@code brand-exists} when the tenant already has a brand with this key
     */
    @Transactional
    @RequiresPermission(Permission.BRAND_MANAGE)
    public BrandDetails create(String key, String name, @Nullable Long parentId) {
        if (brands.findByBrandKey(key).isPresent()) {
            throw Problem.conflict("brand-exists");
        }
        if (parentId == null && !TenantContext.actor().brandScope().unlimited()) {
            throw Problem.forbidden(); // who is limited to some brands would not see the new one
        }
        return apply(key, name, parentId);
    }

    /**
     * Creates the brand with this key or changes its name and place.
     *
     * @param parentId null for the top of the tree
     */
    @Transactional
    @RequiresPermission(Permission.BRAND_MANAGE)
    public BrandDetails apply(String key, String name, @Nullable Long parentId) {
        if (parentId != null
                && !TenantContext.actor()
                        .brandScope()
                        .includes(brands.findById(parentId)
                                .map(parent -> parent.details().id())
                                .orElseThrow(Problem::notFound))) {
            throw Problem.notFound();
        }
        Optional<Brand> known = brands.findByBrandKey(key);
        if (known.isPresent()) {
            refuseCycle(known.get().details().id(), parentId);
            known.get().change(name, parentId);
            return known.get().details();
        }
        return brands.save(new Brand(key, name, parentId, clock.instant())).details();
    }

    private void refuseCycle(long id, @Nullable Long parentId) {
        BrandTree tree =
                new BrandTree(brands.findAll().stream().map(Brand::details).toList());
        if (parentId != null && tree.withDescendants(Set.of(id)).contains(parentId)) {
            throw Problem.conflict("brand-below-itself");
        }
    }
}
