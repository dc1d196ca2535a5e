package io.renown.tenancy;

import io.renown.shared.Problem;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which tenants there are. For the fence itself (filters, jobs, operators): it asks for no permission, and no view or
 * endpoint of a tenant may hand its answers on.
 */
@Service
public class TenantDirectory {

    private final TenantRepository tenants;
    private final Clock clock;

    TenantDirectory(TenantRepository tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<TenantDetails> findBySlug(String slug) {
        return tenants.findBySlug(slug).map(Tenant::details);
    }

    @Transactional(readOnly = true)
    public TenantDetails get(int tenantId) {
        return tenants.findById(tenantId).map(Tenant::details).orElseThrow(Problem::notFound);
    }

    @Transactional(readOnly = true)
    public List<TenantDetails> list() {
        return tenants.findAll().stream()
                .map(Tenant::details)
                .sorted(Comparator.comparing(TenantDetails::slug))
                .toList();
    }

    /**
     * Shuts a tenant's doors, or opens them again; its data stays as it is.
     *
     * @return whether that changed anything
     */
    @Transactional
    public boolean enter(int tenantId, TenantState state) {
        return tenants.findById(tenantId).orElseThrow(Problem::notFound).enter(state);
    }

    @Transactional(readOnly = true)
    public Optional<TenantState> findState(int tenantId) {
        return tenants.findById(tenantId).map(tenant -> tenant.details().state());
    }

    /** Creates the tenant or takes over what changed in its profile. */
    @Transactional
    public TenantDetails apply(TenantProfile profile) {
        Optional<Tenant> known = tenants.findBySlug(profile.slug());
        known.ifPresent(tenant -> tenant.change(profile));
        Tenant tenant = known.orElseGet(() -> tenants.save(new Tenant(profile, clock.instant())));
        return tenant.details();
    }
}
