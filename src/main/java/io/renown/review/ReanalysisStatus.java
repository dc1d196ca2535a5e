package io.renown.review;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reviews of a tenant are understood by the analysis that runs now.
 *
 * @param version of that analysis
 * @param reviews that were to be understood again when it began; 0 when it never did
 * @param done of these, as of the latest batch
 * @param changed of these are understood otherwise than before
 * @param setAside of these the analysis failed; they stay as they were understood before
 * @param trouble with what it failed last, in English; null when it never did
 * @param rate reviews a second of the latest shift; null before the first
 * @param workedAt the latest batch; null before the first
 */
public record ReanalysisStatus(
        ReanalysisState state,
        String version,
        long reviews,
        long done,
        long changed,
        long setAside,
        @Nullable String trouble,
        @Nullable Double rate,
        @Nullable Instant workedAt) {

    public long left() {
        return Math.max(0, reviews - done);
    }

    /** How long the rest takes at the pace of the latest shift; null where that is unknown or nothing is left. */
    public @Nullable Duration timeLeft() {
        return left() == 0 || rate == null || rate <= 0 ? null : Duration.ofSeconds((long) Math.ceil(left() / rate));
    }
}
