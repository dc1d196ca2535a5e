/**
 * Topics: themes over many reviews, found among the vectors of the deep pass, kept under stable ids, named, merged and hidden
 * by members ({@link io.renown.topic.TopicService}), and counted ({@link io.renown.topic.TopicBoardService}). Tells reviews
 * their topics by {@link io.renown.review.TopicCatalog} and {@link io.renown.review.SortedReviews}. Listens to
 * {@link io.renown.platform.ListingTurned}; publishes nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "audit",
            "jobs",
            "nodes",
            "privacy",
            "platform",
            "deeppass",
            "review",
            "review :: analysis",
            "review :: filter",
            "review :: ui",
            "analysis :: topics",
            "insight",
            "insight :: ui",
            "ui"
        })
@NullMarked
package io.renown.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
