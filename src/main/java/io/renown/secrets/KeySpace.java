package io.renown.secrets;

import io.renown.tenancy.TenantContext;

/** Whose data keys: a tenant's, or the installation's own for what belongs to a person. */
sealed interface KeySpace {

    record OfTenant(int tenantId) implements KeySpace {}

    record OfPersons() implements KeySpace {}

    static KeySpace ofCurrentTenant() {
        return new OfTenant(TenantContext.tenantId());
    }

    /** Never the same for two spaces. */
    default String name() {
        return switch (this) {
            case OfTenant tenant -> "tenant:" + tenant.tenantId();
            case OfPersons persons -> "persons";
        };
    }
}
