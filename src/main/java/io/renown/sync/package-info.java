/**
 * Keeps reviews flowing in: when each listing is visited, how a walk over its pages goes on after a stop at any moment,
 * what platforms push, and the ledger of what is held, missing or about to be lost. Hands what it finds to
 * {@link io.renown.review.ReviewIngest}; begins and ends with the listings that {@link io.renown.account} connects.
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
            "mail",
            "identity",
            "identity :: web",
            "platform",
            "connector",
            "connector :: file",
            "account",
            "account :: pace",
            "review",
            "review :: ui",
            "review :: filter",
            "ui"
        })
@NullMarked
package io.renown.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
