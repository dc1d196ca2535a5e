package io.renown.review.authenticity;

import io.renown.shared.TextCut;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the run of the current tenant stands. */
@Repository
@TenantScopedSql
class SuspicionRunSql {

    private static final int LONGEST_TROUBLE = 300;

    private final JdbcClient jdbc;

    SuspicionRunSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RunLost when the run belongs to another node by now */
    void hold(String node, Instant until) {
        int rows = jdbc.sql("UPDATE suspicion_run SET claimed_until = ? WHERE tenant_id = ? AND claimed_by = ?")
                .params(utc(until), TenantContext.tenantId(), node)
                .update();
        if (rows == 0) {
            throw new RunLost("another node goes on with it");
        }
    }

    /**
     * Whether reviews went since the suspected ones were marked; whoever asks marks them, and says so when all are.
     *
     * @see #markedSuspects()
     */
    boolean areSuspectsToBeMarked() {
        return jdbc.sql("SELECT again FROM suspicion_run WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void markedSuspects() {
        jdbc.sql("UPDATE suspicion_run SET again = FALSE WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .update();
    }

    /**
     * A shift is over.
     *
     * @param next when to go on or try again; null where nothing is left, unless something came meanwhile
     * @param restUntil before which nothing is begun; null for no rest
     */
    void end(String node, @Nullable Instant next, @Nullable Instant restUntil, Instant now, @Nullable String trouble) {
        jdbc.sql("UPDATE suspicion_run SET claimed_by = NULL, claimed_until = NULL, due_at = COALESCE(due_at, :next),"
                        + " rest_until = :rest, worked_at = :now, trouble = :trouble"
                        + " WHERE tenant_id = :tenant AND claimed_by = :node")
                .param("next", next == null ? null : utc(next))
                .param("rest", restUntil == null ? null : utc(restUntil))
                .param("now", utc(now))
                .param("trouble", trouble == null ? null : TextCut.beginning(trouble, LONGEST_TROUBLE))
                .param("tenant", TenantContext.tenantId())
                .param("node", node)
                .update();
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
