package io.renown.sync;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.renown.connector.file.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How fast accounts may be called, from this node: one call at a time, so many in a while, none before the platform said. */
@Component
class AccountPace {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(KEPT).build();
    private final Map<String, Instant> waits = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** @return false while the account is visited, or has to wait */
    boolean enter(String account, Instant now) {
        Instant until = waits.get(account);
        if (until != null && now.isBefore(until)) {
            return false;
        }
        waits.remove(account);
        return busy.add(account);
    }

    void leave(String account) {
        busy.remove(account);
    }

    void waitUntil(String account, Instant until) {
        waits.put(account, until);
    }

    /** Takes a call. @return how long to wait for one; zero when it was taken */
    Duration take(String account, Limits limits) {
        if (limits.calls() <= 0) {
            return Duration.ZERO;
        }
        Bucket bucket = buckets.get(
                account,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(limits.calls()).refillGreedy(limits.calls(), limits.per()))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
