package io.renown.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Slows down guessing: ten attempts in a minute for one account from one address, then one more every six seconds. An
 * account is never locked for good, since that would let strangers lock members out.
 */
final class SignInThrottle {

    static final int ATTEMPTS = 10;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final Cache<String, Bucket> buckets;

    SignInThrottle(Clock clock) {
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .ticker(ticker())
                .build();
    }

    /** Counts an attempt; false when it must wait. */
    boolean admits(String account, String address) {
        String key = account.strip().toLowerCase(Locale.ROOT) + ' ' + address;
        return buckets.get(key, fresh -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(ATTEMPTS).refillGreedy(ATTEMPTS, PERIOD))
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

    private Ticker ticker() {
        return this::nanos;
    }

    private long nanos() {
        return Math.multiplyExact(clock.millis(), 1_000_000L);
    }
}
