package io.renown.account.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.renown.connector.file.Limits;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * How fast accounts may be called: so many calls in a while from this node, so many in a day from all of them, none before
 * the platform said. What people wait for finds the last tenth of it untouched by visits.
 */
@Component
public final class AccountPace {

    /** Shorter waits are waited; with longer ones it is better to come back. */
    public static final Duration SHORT = Duration.ofSeconds(2);

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PARTS = 10;

    private final CallSql calls;
    private final Clock clock;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(KEPT).build();
    private final Map<String, Instant> waits = new ConcurrentHashMap<>();
    private final Set<String> visited = ConcurrentHashMap.newKeySet();

    AccountPace(CallSql calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * For whoever visits the account's listings: one of them at a time.
     *
     * @return false while another is visited, or the account has to wait
     */
    public boolean enter(int tenantId, long accountId) {
        String account = key(tenantId, accountId);
        return wait(account, clock.instant()).isZero() && visited.add(account);
    }

    public void leave(int tenantId, long accountId) {
        visited.remove(key(tenantId, accountId));
    }

    /** The platform wants to be left alone by this account of the current tenant. */
    public void waitUntil(long accountId, Instant until) {
        waits.put(key(TenantContext.tenantId(), accountId), until);
    }

    /**
     * Takes a call for an account of the current tenant; waits for it where that is {@link #SHORT}.
     *
     * @return zero when it was taken, else after how long to come back
     */
    public Duration take(long accountId, Limits limits, Errand errand) {
        Duration wait = takeNow(accountId, limits, errand);
        while (!wait.isZero()
                && wait.compareTo(SHORT) <= 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(wait.toNanos());
            wait = takeNow(accountId, limits, errand);
        }
        return wait;
    }

    private Duration takeNow(long accountId, Limits limits, Errand errand) {
        String account = key(TenantContext.tenantId(), accountId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Duration asked = wait(account, now);
        if (!asked.isZero()) {
            return asked;
        }
        if (limits.daily() > 0
                && calls.calls(accountId, today) >= limits.daily() - keptFromVisits(limits.daily(), errand)) {
            return Duration.between(now, today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        Duration wait = limits.calls() <= 0 ? Duration.ZERO : takeOf(bucket(account, limits), limits, errand);
        if (wait.isZero()) {
            calls.count(accountId, today);
        }
        return wait;
    }

    private static Duration takeOf(Bucket bucket, Limits limits, Errand errand) {
        long kept = keptFromVisits(limits.calls(), errand);
        long nanos = bucket.estimateAbilityToConsume(kept + 1).getNanosToWaitForRefill();
        return Duration.ofNanos(
                nanos > 0 ? nanos : bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private static int keptFromVisits(int limit, Errand errand) {
        return errand == Errand.VISIT ? limit / PARTS : 0;
    }

    private Bucket bucket(String account, Limits limits) {
        return buckets.get(
                account,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(limits.calls()).refillGreedy(limits.calls(), limits.per()))
                        .build());
    }

    private Duration wait(String account, Instant now) {
        Instant until = waits.get(account);
        if (until != null && now.isBefore(until)) {
            return Duration.between(now, until);
        }
        if (until != null) {
            waits.remove(account, until); // not a newer one
        }
        return Duration.ZERO;
    }

    /** Calls of the current tenant's accounts since midnight (UTC); those without any are left out. */
    public Map<Long, Integer> callsOfToday() {
        return calls.callsByAccount(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static String key(int tenantId, long accountId) {
        return tenantId + ":" + accountId;
    }
}
