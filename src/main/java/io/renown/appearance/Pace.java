package io.renown.appearance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So often within a period for each key; counted by each node for itself. */
final class Pace {

    private final int times;
    private final Duration period;
    private final Clock clock;
    private final Cache<Object, Deque<Instant>> taken;

    Pace(int times, Duration period, Clock clock) {
        this.times = times;
        this.period = period;
        this.clock = clock;
        this.taken = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(period)
                .build();
    }

    boolean take(Object key) {
        Instant now = clock.instant();
        Deque<Instant> before = taken.get(key, fresh -> new ArrayDeque<>());
        synchronized (before) {
            before.removeIf(time -> !time.isAfter(now.minus(period)));
            if (before.size() >= times) {
                return false;
            }
            before.add(now);
        }
        taken.put(key, before);
        return true;
    }

    long secondsToWait() {
        return Math.max(1, period.toSeconds() / times);
    }
}
