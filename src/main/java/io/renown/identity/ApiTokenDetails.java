package io.renown.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as lists show it; the key itself is shown once, when it is made. */
public record ApiTokenDetails(
        long id,
        long memberId,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    public boolean isUsable(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
