/**
 * Imports: review files of any shape, their column mapping, the rows taken and the rows refused with a reason. A run is
 * started by {@link io.renown.importing.ImportService}, worked off by the batch in the background, and survives a stop of
 * the portal at any moment. Hands its reviews to {@link io.renown.review.ReviewIngest}; publishes no events of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "audit",
            "jobs",
            "privacy",
            "identity",
            "embedded",
            "platform",
            "review",
            "ui"
        })
@NullMarked
package io.renown.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
