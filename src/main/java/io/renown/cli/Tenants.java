package io.renown.cli;

import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;

/** Finds the tenant that a command names. */
final class Tenants {

    private Tenants() {}

    static TenantDetails get(Desk desk, String slug) throws CommandFailure {
        return desk.get(TenantDirectory.class)
                .findBySlug(slug)
                .orElseThrow(() -> new CommandFailure("There is no tenant with the slug " + slug + "."));
    }
}
