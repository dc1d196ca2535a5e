/**
 * The orders of a tenant's customers, so that a review can be told from which purchase it comes: {@code OrderService},
 * {@code OrderFile} for CSV.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "audit", "privacy"})
@NullMarked
package io.renown.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
