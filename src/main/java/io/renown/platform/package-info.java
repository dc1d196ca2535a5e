/**
 * The platforms on which customers speak, and the listings of a tenant: one page each, belonging to a brand.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "audit"})
@NullMarked
package io.renown.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
