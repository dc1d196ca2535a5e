package io.renown.publicapi.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** One bucket for each caller: filled at a steady pace, as deep as the burst. */
final class RateLimits {

    private static final int MOST_CALLERS = 100_000;

    private final int perMinute;
    private final int burst;
    private final LoadingCache<Object, Bucket> buckets;

    RateLimits(int perMinute, int burst, TimeMeter time) {
        this.perMinute = perMinute;
        this.burst = burst;
        // Who has not called for as long as a bucket takes to fill would get a full one anyway.
        Duration untilFull = Duration.ofSeconds(60L * burst / perMinute + 60);
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(untilFull)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    ConsumptionProbe take(Object caller) {
        return buckets.get(caller).tryConsumeAndReturnRemaining(1);
    }

    int burst() {
        return burst;
    }

    /** As {@code RateLimit-Policy} writes it. */
    String policy() {
        return perMinute + ";w=60;burst=" + burst;
    }
}
