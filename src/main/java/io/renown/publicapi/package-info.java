/**
 * The REST door, {@code /api/v1}: thin controllers over the services of the modules, their JSON, problems as RFC 9457,
 * rate limits, and keys that make writes safe to repeat. Decides nothing about reviews itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "embedded",
            "tenancy",
            "nodes",
            "privacy",
            "identity",
            "identity::web",
            "platform",
            "review",
            "review::filter",
            "review::analysis",
            "review::authenticity",
            "reply",
            "importing",
            "order",
            "account",
            "deeppass",
            "analysis :: topics",
            "insight",
            "topic"
        })
@NullMarked
package io.renown.publicapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
