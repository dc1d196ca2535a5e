package io.renown.connector;

import org.jspecify.annotations.Nullable;

/**
 * What a reply answers.
 *
 * @param listing external id
 * @param review the platform's id of the review
 * @param author as shown; some platforms want to be told whom a reply goes to
 * @param replyId the platform's id of an earlier reply, to take that away
 */
public record ReplyTarget(
        String listing,
        String review,
        String author,
        @Nullable String replyId) {}
