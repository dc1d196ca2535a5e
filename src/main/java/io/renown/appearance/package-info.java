/**
 * What tenants and brands show themselves as ("white label"): name, accent colour, logo, sender of mails and domain of public
 * pages. {@link io.renown.appearance.Appearances} says what holds for a tenant, a brand or a host name,
 * {@link io.renown.appearance.AppearanceService} changes it.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "audit", "nodes", "mail"})
@NullMarked
package io.renown.appearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
