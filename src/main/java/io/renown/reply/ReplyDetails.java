package io.renown.reply;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as other modules and pages see it.
 *
 * @param text what is written or under way
 * @param authorId the member who wrote it last; null once they are gone
 * @param byHand published on the platform's own page and marked here
 * @param withdrawing what is under way is its removal
 * @param plannedAt when it is to go out
 * @param uncertain whether the platform has it is not known
 * @param trouble slug of what was wrong; null when nothing was
 * @param words of the platform, or of the member who gave it back
 * @param platformState the platform's own word
 * @param standingText what stands on the platform from here
 * @param earlier what stood there before, newest first
 */
public record ReplyDetails(
        long id,
        long reviewId,
        String text,
        ReplyState state,
        @Nullable Long authorId,
        boolean byHand,
        boolean withdrawing,
        @Nullable Instant plannedAt,
        int attempts,
        boolean uncertain,
        @Nullable String trouble,
        @Nullable String words,
        @Nullable String platformState,
        @Nullable String standingText,
        @Nullable Instant standingAt,
        @Nullable Instant submittedAt,
        Instant createdAt,
        Instant updatedAt,
        List<Earlier> earlier) {

    /** A reply that stood on the platform once. */
    public record Earlier(int number, String text, Instant publishedAt, Instant endedAt, ReplyEnding ending) {}

    /** Whether it is being written on, rather than standing or under way. */
    public boolean isBeingWritten() {
        return state == ReplyState.DRAFT || state == ReplyState.AWAITING_APPROVAL || state == ReplyState.REJECTED;
    }
}
