/**
 * Services outside that work on words for a tenant, and only where the tenant switched one on: what they are, what is sealed
 * for them, how much of them a day may use ({@link io.renown.languagemodel.TextServices}), and one interface before any
 * language model ({@link io.renown.languagemodel.LanguageModel}). Everything else of Renown works without. No events.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "audit",
            "secrets",
            "outgoing",
            "review",
            "review :: filter",
            "review :: ui",
            "insight :: ui",
            "reply",
            "ui"
        })
@NullMarked
package io.renown.languagemodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
