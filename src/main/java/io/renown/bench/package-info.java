/**
 * Bench: how fast the portal is, each figure beside its yardstick in the same run, and the lifelike reviews it is measured
 * with. {@link io.renown.bench.ReviewGenerator} makes any number of reviews from a seed,
 * {@link io.renown.bench.Population} spreads them over tenants, brands and listings. Only the command line calls it. No
 * events.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "embedded",
            "identity",
            "account",
            "sync",
            "platform",
            "review",
            "review :: filter",
            "insight",
            "review :: analysis",
            "analysis",
            "importing",
            "search",
            "secrets"
        })
@NullMarked
package io.renown.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
