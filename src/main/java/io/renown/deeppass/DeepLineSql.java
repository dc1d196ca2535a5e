package io.renown.deeppass;

import static io.renown.deeppass.DeepPassSql.utc;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it is, over all tenants: sees nothing of them but when they are due. */
@Repository
@TenantScopedSql
class DeepLineSql {

    private final JdbcClient jdbc;

    DeepLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueAt by which a claim knows that nobody was quicker */
    record Due(int tenantId, Instant dueAt) {}

    /** The tenant that has waited longest, of those that may be read for. */
    Optional<Due> findNext(Instant now) {
        return SystemDoor.callAcrossTenants(
                "tenants whose reviews are to be read",
                () -> jdbc.sql("SELECT d.tenant_id, d.due_at FROM deep_pass d JOIN tenant t ON t.id = d.tenant_id"
                                + " WHERE d.due_at <= :now AND d.state = 'ON' AND t.state = 'ACTIVE'"
                                + " AND (d.claimed_until IS NULL OR d.claimed_until <= :now) ORDER BY d.due_at LIMIT 1")
                        .param("now", utc(now))
                        .query((row, number) -> new Due(
                                row.getInt("tenant_id"),
                                row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                        .optional());
    }

    /** @return false when another node was quicker */
    boolean claim(Due due, String node, Instant until) {
        return jdbc.sql(
                                "UPDATE deep_pass SET claimed_by = ?, claimed_until = ?, due_at = ? WHERE tenant_id = ? AND due_at = ?")
                        .params(node, utc(until), utc(until), due.tenantId(), utc(due.dueAt()))
                        .update()
                == 1;
    }

    /** Something came in that is to be read; who is in line already keeps the place. */
    void standInLine(int tenantId, Instant now) {
        jdbc.sql(
                        "INSERT INTO deep_pass (tenant_id, state, due_at, unread, reviews) VALUES (?, 'ON', ?, 0, 0)"
                                + " ON DUPLICATE KEY UPDATE due_at = IF(due_at IS NULL OR due_at > VALUES(due_at), VALUES(due_at), due_at)")
                .params(tenantId, utc(now))
                .update();
    }
}
