/**
 * Replies on their way out: drafted, approved, held back for a moment, sent by whatever the connector allows, looked at
 * by the platform, and what becomes of them there. {@link io.renown.reply.ReplyService} is what members do; the sender
 * does the rest. Listens to {@link io.renown.review.ReviewsIngested} and, as {@link io.renown.review.ReplySightings}, to
 * what platforms show.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "audit",
            "nodes",
            "privacy",
            "identity",
            "platform",
            "connector",
            "connector :: file",
            "account",
            "account :: pace",
            "review",
            "review :: ui",
            "ui"
        })
@NullMarked
package io.renown.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
