package io.renown.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A claim on a reply by one sender. */
record ReplyAttempt(
        long replyId,
        long reviewId,
        long listingId,
        String platform,
        String text,
        boolean withdrawing,
        int number,
        boolean wasUncertain,
        @Nullable Instant calledBefore,
        @Nullable String standingText,
        @Nullable String externalId,
        byte @Nullable [] basedOn) {}
