/**
 * The platforms on which customers speak, and the listings of a tenant: one page each, belonging to a brand;
 * some are a competitor's, kept to compare with. Publishes {@link io.renown.platform.ListingTurned}
 * and {@link io.renown.platform.CompetitorNamed}.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "audit"})
@NullMarked
package io.renown.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
