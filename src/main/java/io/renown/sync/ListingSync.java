package io.renown.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The row of a listing.
 *
 * @param walk one that has not ended
 * @param pageVersion of its first page as it was last taken in
 * @param walkedFrom when the last walk that ended well had begun
 * @param newestAt publication of the newest review, as last counted
 * @param latestAt the latest time met, as the platform sorts by it
 */
record ListingSync(
        long listingId,
        long accountId,
        String platform,
        @Nullable Instant dueAt,
        boolean claimed,
        Duration interval,
        @Nullable Walk walk,
        @Nullable String pageVersion,
        @Nullable Instant backFilledAt,
        @Nullable Instant walkedFrom,
        @Nullable Instant sweepAt,
        @Nullable Instant sweptAt,
        int failures,
        @Nullable String trouble,
        @Nullable String troubleWords,
        @Nullable Instant troubleSince,
        @Nullable String ending,
        @Nullable Instant lastStartedAt,
        @Nullable Instant lastSuccessAt,
        long shown,
        long removed,
        long edited,
        @Nullable Long expected,
        @Nullable Instant oldestAt,
        @Nullable Instant newestAt,
        @Nullable Instant latestAt,
        @Nullable Instant countedAt,
        @Nullable Instant alarmedAt,
        @Nullable Instant pausedAt,
        Instant createdAt) {}
