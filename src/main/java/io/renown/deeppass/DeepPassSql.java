package io.renown.deeppass;

import io.renown.review.DeepReading;
import io.renown.shared.TextCut;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the pass of the current tenant stands. */
@Repository
@TenantScopedSql
class DeepPassSql {

    private static final int LONGEST_TROUBLE = 300;

    private final JdbcClient jdbc;

    DeepPassSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            DeepPassState state,
            boolean waiting,
            boolean working,
            long unread,
            long reviews,
            @Nullable Double rate,
            @Nullable String trouble,
            @Nullable Instant workedAt) {}

    /**
     * A shift of the current tenant is over.
     *
     * @param next its next turn; null when all is read, unless something came in meanwhile
     * @param claimedUntil as claimed
     */
    void end(
            String node,
            Instant claimedUntil,
            @Nullable Instant next,
            DeepReading.Progress progress,
            @Nullable Double rate,
            @Nullable String trouble,
            Instant now) {
        jdbc.sql("UPDATE deep_pass SET due_at = IF(due_at = :until, :next, due_at), claimed_by = NULL,"
                        + " claimed_until = NULL, unread = :unread, reviews = :reviews, rate = COALESCE(:rate, rate),"
                        + " trouble = :trouble, worked_at = :now WHERE tenant_id = :tenant AND claimed_by = :node")
                .param("until", utc(claimedUntil))
                .param("next", next == null ? null : utc(next))
                .param("unread", progress.left())
                .param("reviews", progress.all())
                .param("rate", rate)
                .param("trouble", trouble == null ? null : TextCut.beginning(trouble, LONGEST_TROUBLE))
                .param("now", utc(now))
                .param("tenant", TenantContext.tenantId())
                .param("node", node)
                .update();
    }

    Optional<Row> find(Instant now) {
        return jdbc.sql(
                        "SELECT state, due_at IS NOT NULL AS waiting, COALESCE(claimed_until > ?, FALSE) AS working, unread,"
                                + " reviews, rate, trouble, worked_at FROM deep_pass WHERE tenant_id = ?")
                .params(utc(now), TenantContext.tenantId())
                .query((row, number) -> new Row(
                        DeepPassState.valueOf(row.getString("state")),
                        row.getBoolean("waiting"),
                        row.getBoolean("working"),
                        row.getLong("unread"),
                        row.getLong("reviews"),
                        row.getObject("rate", Double.class),
                        row.getString("trouble"),
                        instant(row.getObject("worked_at", LocalDateTime.class))))
                .optional();
    }

    /** As {@link #find}, for a shift that asks before each batch whether it may go on. */
    boolean isOn() {
        return jdbc.sql("SELECT state FROM deep_pass WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .query(String.class)
                .optional()
                .map(DeepPassState.ON.name()::equals)
                .orElse(false);
    }

    void set(DeepPassState state, Instant now) {
        jdbc.sql("INSERT INTO deep_pass (tenant_id, state, due_at, unread, reviews) VALUES (?, ?, ?, 0, 0)"
                        + " ON DUPLICATE KEY UPDATE state = VALUES(state), due_at = COALESCE(due_at, VALUES(due_at))")
                .params(TenantContext.tenantId(), state.name(), utc(now))
                .update();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
