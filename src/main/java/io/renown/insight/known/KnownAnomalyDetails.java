package io.renown.insight.known;

import io.renown.insight.Days;
import io.renown.insight.Trend;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An anomaly that somebody knows the reason of.
 *
 * @param days as it was when it was marked; it may have gone on since
 * @param above whether the series lay above what was to be expected
 * @param note empty for none
 * @param memberId who marked it, null for Renown itself
 */
public record KnownAnomalyDetails(
        long id,
        Days days,
        boolean above,
        String note,
        @Nullable Long memberId,
        Instant at) {

    /** Whether it is this one: to the same side, on some of the same days. */
    public boolean isOf(Trend.Anomaly anomaly) {
        return above == anomaly.above()
                && !anomaly.days().to().isBefore(days.from())
                && !anomaly.days().from().isAfter(days.to());
    }
}
