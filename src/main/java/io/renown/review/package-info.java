/**
 * Reviews: the one way in ({@link io.renown.review.ReviewIngest}), their versions and day counters, the index, the
 * members' work on them, and the inbox. Publishes {@link io.renown.review.ReviewsIngested} after each batch.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "audit",
            "jobs",
            "nodes",
            "privacy",
            "search",
            "embedded",
            "identity",
            "platform",
            "order",
            "ui"
        })
@NullMarked
package io.renown.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
