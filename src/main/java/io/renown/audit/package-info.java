/**
 * The audit log: who did what for which tenant, each entry holding the SHA-256 of the one before, verifiable by a command.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package io.renown.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
