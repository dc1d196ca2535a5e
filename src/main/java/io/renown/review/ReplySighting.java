package io.renown.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says of the reply to one review.
 *
 * @param replyText null where it shows none
 * @param replyState the platform's own word for what became of the reply; null when it does not say
 */
public record ReplySighting(
        String platformReviewId,
        @Nullable String replyText,
        @Nullable Instant replyAt,
        @Nullable String replyState) {}
