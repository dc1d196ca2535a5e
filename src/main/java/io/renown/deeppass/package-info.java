/**
 * The deep pass at work: reads each review once with the models of {@link io.renown.review.analysis.DeepAnalyzer}, in shifts,
 * tenant after tenant, and keeps where its words lie among others: for similar reviews and search by meaning. Listens to
 * {@link io.renown.review.ReviewsIngested}; publishes nothing.
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
            "platform",
            "review",
            "review :: analysis",
            "review :: filter",
            "review :: ui",
            "ui"
        })
@NullMarked
package io.renown.deeppass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
