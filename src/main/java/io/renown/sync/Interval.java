package io.renown.sync;

import io.renown.connector.file.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.ThreadLocalRandom;

/** When a listing is visited again. */
final class Interval {

    /** A visit that brought something halves it, one that did not lets it grow by a fifth. */
    private static final double LONGER = 1.2;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    /** Of what the window leaves, so that several visits may fail before it closes. */
    private static final int VISITS_IN_A_WINDOW = 6;

    private static final int QUIET_FROM = 2;
    private static final int QUIET_MINUTES = 180;

    private Interval() {}

    static Duration next(Duration current, Limits limits, boolean news) {
        Duration next = news ? current.dividedBy(2) : Duration.ofMillis((long) (current.toMillis() * LONGER));
        Duration slowest = limits.window() == null
                ? limits.slowest()
                : min(limits.slowest(), limits.window().dividedBy(VISITS_IN_A_WINDOW));
        return max(limits.fastest(), min(next, slowest));
    }

    /** Doubles from half a minute to an hour, with a part left to chance so that those who failed together do not meet again. */
    static Duration retry(int failures) {
        Duration pause = min(FIRST_RETRY.multipliedBy(1L << Math.min(failures, 12)), LAST_RETRY);
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
    }

    /** Between two and five at night where the tenant is, each listing at its own minute. */
    static Instant quietHour(Instant now, ZoneId zone, long listingId) {
        int minutes = Math.floorMod(Long.hashCode(listingId), QUIET_MINUTES);
        ZonedDateTime night = now.atZone(zone)
                .toLocalDate()
                .atTime(QUIET_FROM, 0)
                .plusMinutes(minutes)
                .atZone(zone);
        return (night.toInstant().isAfter(now) ? night : night.plusDays(1)).toInstant();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
