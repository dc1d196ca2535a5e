package io.renown.deeppass;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the deep pass of a tenant stands; numbers as of the end of its latest shift.
 *
 * @param allowed whether the operator lets it run at all
 * @param working a shift is under way
 * @param waiting something is to be read
 * @param setAside how many reviews could not be read
 * @param rate reviews a second of the latest shift; null before the first
 * @param trouble why the node that tried last cannot read deeply; in English, for the operator
 * @param workedAt end of the latest shift
 * @param version of the models in use
 */
public record DeepPassStatus(
        DeepPassState state,
        boolean allowed,
        boolean working,
        boolean waiting,
        long unread,
        long reviews,
        long setAside,
        @Nullable Double rate,
        @Nullable String trouble,
        @Nullable Instant workedAt,
        String version) {

    public long read() {
        return Math.max(0, reviews - unread);
    }

    /** How long the rest takes at the pace of the latest shift; null where that is unknown or nothing is left. */
    public @Nullable Duration left() {
        return unread == 0 || rate == null || rate <= 0
                ? null
                : Duration.ofSeconds(Math.round(Math.ceil(unread / rate)));
    }
}
