package io.renown.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.renown.shared.Problem;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Links cannot be guessed; whoever tries, or tries addresses at one, waits: thirty times a minute from one address. */
@Component
class InviteThrottle {

    private static final int ATTEMPTS = 30;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    /** @throws Problem {@code rate-limit} */
    void admit(String address) {
        boolean admitted = buckets.get(
                        address,
                        fresh -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(ATTEMPTS).refillGreedy(ATTEMPTS, PERIOD))
                                .build())
                .tryConsume(1);
        if (!admitted) {
            throw Problem.of("rate-limit", 429, PERIOD.toSeconds() / ATTEMPTS);
        }
    }
}
