/**
 * The home of a tenant: a table of its clients or brands and how each stands. Shows what the modules below tell it and keeps
 * nothing itself; no events.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "platform",
            "review",
            "review :: ui",
            "review :: filter",
            "ui"
        })
@NullMarked
package io.renown.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
