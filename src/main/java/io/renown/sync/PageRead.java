package io.renown.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page brought.
 *
 * @param digest of all its items, in their order
 * @param next where the next page is; null at the end
 * @param items that could be read
 * @param unread items that could not
 * @param fresh items that this walk had not met before; only whole walks know, 0 for others
 * @param news reviews that were not held, or otherwise
 * @param oldest the earliest time among its items, as the platform sorts by it; null when it has no times
 * @param total the platform's own count
 */
record PageRead(
        String digest,
        @Nullable String next,
        int items,
        int unread,
        int fresh,
        int news,
        @Nullable Instant oldest,
        @Nullable Long total) {}
