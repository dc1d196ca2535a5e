package io.renown.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the search for topics of a tenant stands.
 *
 * @param ranAt end of the latest run; null before the first
 * @param dueAt when the next is due; null when nothing is new
 * @param working whether one is under way
 * @param readings vectors that the latest run saw
 */
public record TopicStatus(@Nullable Instant ranAt, @Nullable Instant dueAt, boolean working, int readings) {

    static final TopicStatus NEVER = new TopicStatus(null, null, false, 0);
}
