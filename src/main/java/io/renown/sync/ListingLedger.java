package io.renown.sync;

import io.renown.platform.ListingDetails;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is held of a connected listing, and what may be missing.
 *
 * @param trouble slug of why the last visit failed, {@code connector.trouble.<slug>}; null when it did not
 * @param troubleWords the platform's own
 * @param dueAt the next visit; null while paused
 * @param shown reviews held that the platform shows
 * @param expected the platform's own count; null where it does not say
 * @param edited reviews held in more than one version
 * @param removed reviews held that the platform shows no more
 * @param newestAt publication of the newest one
 * @param backFilledAt when the history was fetched; null until then
 * @param window how long the platform shows a review; null for always
 * @param closesAt when the first reviews will be lost unless it is visited; null without a window
 * @param closing whether more than half of the window has passed without a visit
 * @param gaps times in which reviews may have been missed
 * @param unread items that could not be read
 * @param interval between two visits, at present
 * @param pushes whether the platform can send messages by itself
 * @param progress of the walk under way; null when none is
 */
public record ListingLedger(
        ListingDetails listing,
        long accountId,
        State state,
        @Nullable String trouble,
        @Nullable String troubleWords,
        @Nullable Instant dueAt,
        @Nullable Instant lastSuccessAt,
        long shown,
        @Nullable Long expected,
        long edited,
        long removed,
        @Nullable Instant newestAt,
        @Nullable Instant oldestAt,
        @Nullable Instant backFilledAt,
        @Nullable Duration window,
        @Nullable Instant closesAt,
        boolean closing,
        int gaps,
        int unread,
        Duration interval,
        boolean pushes,
        @Nullable Progress progress) {

    public enum State {
        WAITING,
        RUNNING,
        PAUSED,
        TROUBLE;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param backFill whether it fetches the history
     * @param total the platform's own count; null where it does not say
     */
    public record Progress(
            boolean backFill,
            int pages,
            long reviews,
            long added,
            @Nullable Long total,
            Instant startedAt) {}

    /** Reviews the platform counts and Renown does not hold; 0 where it does not count. */
    public long missing() {
        return expected == null ? 0 : Math.max(0, expected - shown);
    }

    /** Whether somebody should look. */
    public boolean isUrgent() {
        return closing || state == State.TROUBLE;
    }
}
