/**
 * People's rights over what a tenant holds of them: a copy, erasure, and an end to what was kept long enough. Knows no
 * content itself: each module that holds any says so by a {@link io.renown.privacy.PersonalData}.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "nodes", "audit", "jobs", "embedded", "secrets"})
@NullMarked
package io.renown.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
