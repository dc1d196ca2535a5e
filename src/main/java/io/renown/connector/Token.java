package io.renown.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right to call for a while.
 *
 * @param refresh for the next one; null where there is none
 */
public record Token(String access, @Nullable String refresh, Instant expiresAt) {

    /** Not the token. */
    @Override
    public String toString() {
        return "Token[until " + expiresAt + "]";
    }
}
