package io.renown.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for by way of a member. Tells of nobody: ids and counts.
 *
 * @param counts of what was copied or erased, by kind; empty until it is done
 * @param expiresAt until when the copy can be fetched
 */
public record PrivacyRequest(
        long id,
        Kind kind,
        State state,
        long memberId,
        List<HeldThing> things,
        Map<String, Long> counts,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiresAt) {

    public enum Kind {
        EXPORT,
        ERASE
    }

    public enum State {
        QUEUED,
        DONE,
        FAILED,
        /** Of a copy: its file is gone. */
        EXPIRED
    }

    public boolean hasFile() {
        return kind == Kind.EXPORT && state == State.DONE;
    }
}
