/**
 * What the reviews say together: aspects and how they are judged, trends with what was to be expected, where complaints
 * gather, what it takes to raise a rating, and how competitors do. Every number is counted by the predicates of the inbox
 * and leads to the reviews behind it; nothing is kept here but which anomalies members know the reason of ({@code known}), and
 * there are no events.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "audit",
            "privacy",
            "identity",
            "platform",
            "order",
            "review",
            "review :: filter",
            "review :: analysis",
            "review :: ui",
            "analysis",
            "ui"
        })
@NullMarked
package io.renown.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
