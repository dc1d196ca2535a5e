/**
 * A tenant's authorised access to platforms: accounts with their sealed credentials, how they are connected, tested,
 * reconnected and let go, and which listings each of them feeds. Lends an {@link io.renown.connector.Access} to those who
 * call platforms ({@link io.renown.account.AccountAccess}).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "audit",
            "jobs",
            "nodes",
            "secrets",
            "privacy",
            "identity",
            "platform",
            "review",
            "connector",
            "connector :: file",
            "ui"
        })
@NullMarked
package io.renown.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
