package io.renown.connector;

import org.jspecify.annotations.Nullable;

/**
 * @param replyId the platform's own, where it gives one
 * @param moderated whether the platform looks at it before it shows it
 */
public record SentReply(@Nullable String replyId, boolean moderated) {}
