/**
 * The fence between tenants: who is acting for which tenant ({@link io.renown.tenancy.TenantContext}), what they may do
 * ({@link io.renown.tenancy.Permission}), the tree of brands, and the guard that refuses SQL without its tenant.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.renown.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
