package io.renown.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/** So many attempts at once for each key, coming back evenly over a period. Counted by each node for itself. */
public final class AttemptLimit {

    private static final int REMEMBERED = 100_000;

    private final int attempts;
    private final Duration period;
    private final Clock clock;
    private final Cache<String, Bucket> buckets;

    public AttemptLimit(int attempts, Duration period, Clock clock) {
        this.attempts = attempts;
        this.period = period;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period.multipliedBy(2))
                .ticker(this::nanos)
                .build();
    }

    /** Counts an attempt; false when it must wait. */
    public boolean take(String key) {
        return buckets.get(key, fresh -> bucket()).tryConsume(1);
    }

    /** Takes the last attempt back: it was a good one. */
    public void giveBack(String key) {
        buckets.get(key, fresh -> bucket()).addTokens(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, period))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanos();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }

    private long nanos() {
        return Math.multiplyExact(clock.millis(), 1_000_000L);
    }
}
