/** Settings of an organization: brands and listings, members, API tokens, the audit log. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "audit",
            "privacy",
            "platform",
            "review",
            "connector",
            "appearance",
            "ui"
        })
@NullMarked
package io.renown.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
