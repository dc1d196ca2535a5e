package io.renown.review.authenticity;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose reviews are to be looked at, and where the run of a tenant stands. */
@Repository
@TenantScopedSql
class SuspicionRunSql {

    private static final int LONGEST_TROUBLE = 300;

    private final JdbcClient jdbc;

    SuspicionRunSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tenant that has waited longest, or was left by a node that said nothing more: sees nothing but when it is due. */
    Optional<Integer> findNext(Instant now) {
        return SystemDoor.callAcrossTenants(
                "tenants whose reviews are to be estimated",
                () -> jdbc.sql(
                                "SELECT r.tenant_id FROM suspicion_run r JOIN tenant t ON t.id = r.tenant_id"
                                        + " WHERE (r.due_at <= :now AND r.claimed_until IS NULL OR r.claimed_until <= :now)"
                                        + " AND (r.rest_until IS NULL OR r.rest_until <= :now)"
                                        + " AND t.state = 'ACTIVE' ORDER BY COALESCE(r.claimed_until, r.due_at), r.tenant_id LIMIT 1")
                        .param("now", utc(now))
                        .query(Integer.class)
                        .optional());
    }

    /** What comes due from now on is for the next shift. @return false when another node was quicker */
    boolean claim(int tenantId, String node, Instant now, Instant until) {
        return jdbc.sql("UPDATE suspicion_run SET claimed_by = ?, claimed_until = ?, due_at = NULL WHERE tenant_id = ?"
                                + " AND (claimed_until IS NULL OR claimed_until <= ?)")
                        .params(node, utc(until), tenantId, utc(now))
                        .update()
                == 1;
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
    void end(
            String node, @Nullable Instant next, @Nullable Instant restUntil, Instant now, @Nullable String trouble) {
        jdbc.sql("UPDATE suspicion_run SET claimed_by = NULL, claimed_until = NULL, due_at = COALESCE(due_at, :next),"
                        + " rest_until = :rest, worked_at = :now, trouble = :trouble"
                        + " WHERE tenant_id = :tenant AND claimed_by = :node")
                .param("next", next == null ? null : utc(next))
                .param("rest", restUntil == null ? null : utc(restUntil))
                .param("now", utc(now))
                .param(
                        "trouble",
                        trouble == null || trouble.length() <= LONGEST_TROUBLE
                                ? trouble
                                : trouble.substring(0, LONGEST_TROUBLE))
                .param("tenant", TenantContext.tenantId())
                .param("node", node)
                .update();
    }

    /** Something came in, or went; who is in line already keeps the place. @param again as in {@link #areSuspectsToBeMarked} */
    void standInLine(int tenantId, Instant due, boolean again) {
        jdbc.sql("INSERT INTO suspicion_run (tenant_id, due_at, again) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE due_at = COALESCE(due_at, VALUES(due_at)), again = again OR VALUES(again)")
                .params(tenantId, utc(due), again)
                .update();
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
