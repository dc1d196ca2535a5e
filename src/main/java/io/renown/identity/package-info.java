/**
 * Who may enter: people who sign in, members of tenants with role and brand scope, API tokens, and the filters that bind
 * each request to one tenant after checking the membership.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "audit", "nodes", "mail", "secrets", "privacy"})
@NullMarked
package io.renown.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
