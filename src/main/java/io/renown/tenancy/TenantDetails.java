package io.renown.tenancy;

import java.time.Instant;

/** A tenant as other modules see it. */
public record TenantDetails(int id, TenantState state, Instant createdAt, TenantProfile profile) {

    public String slug() {
        return profile.slug();
    }

    public String name() {
        return profile.name();
    }
}
