package io.renown.publicapi.door;

import io.renown.nodes.Turns;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantScopedSql;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which writes of a member were answered already, by the {@code Idempotency-Key} the member chose. A key is claimed before
 * the write and settled after it; both are own transactions, so that a second request meets the claim.
 */
@Component
@TenantScopedSql
public class RepeatableWrites {

    public static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);
    /** A claim this old was left behind by a crash. */
    static final Duration ABANDONED = Duration.ofMinutes(10);

    /** Shorter than the delay of the schedule: one turn an hour over all nodes. */
    private static final Duration SWEEP = Duration.ofMinutes(55);

    private static final int RUNNING = 0;

    private final JdbcClient jdbc;
    private final TenantDirectory tenants;
    private final JsonMapper json;
    private final Turns turns;
    private final Clock clock;

    RepeatableWrites(JdbcClient jdbc, TenantDirectory tenants, JsonMapper json, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.json = json;
        this.turns = turns;
        this.clock = clock;
    }

    /** Method, address and parameters; the caller adds the body. */
    public static MessageDigest fingerprintOf(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + "\n" + request.getRequestURI() + "\n" + request.getQueryString() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Claims the key for this request.
     *
     * @return the kept answer when the same request was answered before, else null: the caller does the write, then calls
     *     {@link #end}
     * @throws Problem {@code idempotency-key} for a key that cannot be one, {@code idempotency-key-reused} when it came
     *     with another request, {@code idempotency-in-flight} while the first request still runs
     */
    public @Nullable WriteAnswer begin(String key, byte[] fingerprint) {
        if (!key.matches("[\\x21-\\x7e]{1,120}")) {
            throw Problem.invalid("idempotency-key");
        }
        Instant now = clock.instant();
        dropStale(key, now);
        if (claim(key, fingerprint, now)) {
            return null;
        }
        Kept kept = find(key).orElseThrow(() -> Problem.conflict("idempotency-in-flight"));
        if (!Arrays.equals(kept.fingerprint, fingerprint)) {
            throw Problem.invalid("idempotency-key-reused");
        }
        if (kept.status == RUNNING || kept.answer == null) {
            throw Problem.conflict("idempotency-in-flight");
        }
        return json.readValue(kept.answer, WriteAnswer.class);
    }

    /** @param answer to be told again, null to free the key */
    public void end(String key, @Nullable WriteAnswer answer) {
        if (answer == null) {
            jdbc.sql("DELETE FROM idempotency_key WHERE tenant_id = ? AND member_id = ? AND request_key = ?")
                    .params(TenantContext.tenantId(), memberId(), key)
                    .update();
            return;
        }
        jdbc.sql("UPDATE idempotency_key SET status = ?, body = ?"
                        + " WHERE tenant_id = ? AND member_id = ? AND request_key = ?")
                .params(answer.status(), json.writeValueAsString(answer), TenantContext.tenantId(), memberId(), key)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void sweep() {
        if (!turns.take("sweep-idempotency-keys", SWEEP)) {
            return;
        }
        for (TenantDetails tenant : tenants.list()) {
            TenantContext.runAs(
                    tenant.id(),
                    Actor.system("sweep-idempotency-keys"),
                    () -> jdbc.sql("DELETE FROM idempotency_key WHERE tenant_id = ? AND created_at < ?")
                            .params(
                                    TenantContext.tenantId(),
                                    utc(clock.instant().minus(KEPT)))
                            .update());
        }
    }

    /** Frees the keys whose requests had begun before a moment and cannot end any more. */
    void freeBegunBefore(Instant moment) {
        for (TenantDetails tenant : tenants.list()) {
            TenantContext.runAs(
                    tenant.id(),
                    Actor.system("free-idempotency-keys"),
                    () -> jdbc.sql("DELETE FROM idempotency_key WHERE tenant_id = ? AND status = ? AND created_at < ?")
                            .params(TenantContext.tenantId(), RUNNING, utc(moment))
                            .update());
        }
    }

    private void dropStale(String key, Instant now) {
        jdbc.sql("DELETE FROM idempotency_key WHERE tenant_id = ? AND member_id = ? AND request_key = ?"
                        + " AND (created_at < ? OR (status = ? AND created_at < ?))")
                .params(
                        TenantContext.tenantId(),
                        memberId(),
                        key,
                        utc(now.minus(KEPT)),
                        RUNNING,
                        utc(now.minus(ABANDONED)))
                .update();
    }

    private boolean claim(String key, byte[] fingerprint, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO idempotency_key"
                                + " (tenant_id, member_id, request_key, request_hash, status, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                        .params(TenantContext.tenantId(), memberId(), key, fingerprint, RUNNING, utc(now))
                        .update()
                == 1;
    }

    private Optional<Kept> find(String key) {
        return jdbc.sql("SELECT request_hash, status, body FROM idempotency_key"
                        + " WHERE tenant_id = ? AND member_id = ? AND request_key = ?")
                .params(TenantContext.tenantId(), memberId(), key)
                .query((row, number) ->
                        new Kept(row.getBytes("request_hash"), row.getInt("status"), row.getString("body")))
                .optional();
    }

    private record Kept(
            byte[] fingerprint, int status, @Nullable String answer) {}

    private static long memberId() {
        return TenantContext.actor().requireMemberId();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
