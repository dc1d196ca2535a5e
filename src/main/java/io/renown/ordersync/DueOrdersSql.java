package io.renown.ordersync;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts are due, over all tenants: the only place that looks across them, and it sees nothing else. */
@Repository
@TenantScopedSql
class DueOrdersSql {

    private final JdbcClient jdbc;

    DueOrdersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(int tenantId, long accountId, String platform, Instant dueAt) {}

    /**
     * Tenants take turns: the longest due of each first, then the second of each. Without those of suspended tenants.
     *
     * @param shutPlatforms that are not to be called now
     */
    List<Due> due(Instant now, Collection<String> shutPlatforms, int limit) {
        String others = shutPlatforms.isEmpty() ? "" : " AND a.platform NOT IN (:shut)";
        return SystemDoor.callAcrossTenants(
                "accounts whose orders are due",
                () -> jdbc.sql("SELECT tenant_id, account_id, platform, due_at FROM (SELECT o.tenant_id, o.account_id,"
                                + " a.platform, o.due_at, ROW_NUMBER() OVER"
                                + " (PARTITION BY o.tenant_id ORDER BY o.due_at) AS turn FROM order_sync o"
                                + " JOIN tenant t ON t.id = o.tenant_id AND t.state = 'ACTIVE'"
                                + " JOIN platform_account a ON a.tenant_id = o.tenant_id AND a.id = o.account_id"
                                + " WHERE o.due_at <= :now" + others + ") line ORDER BY turn, due_at LIMIT :limit")
                        .param("now", OrderSyncSql.utc(now))
                        .param("shut", shutPlatforms)
                        .param("limit", limit)
                        .query((row, number) -> new Due(
                                row.getInt("tenant_id"),
                                row.getLong("account_id"),
                                row.getString("platform"),
                                row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                        .list());
    }

    /**
     * Takes an account for one visit; should that end without a word, it is due again at {@code until}.
     *
     * @return false when another was quicker
     */
    boolean claim(Due due, Instant until) {
        return jdbc.sql("UPDATE order_sync SET due_at = ?, claimed_until = ?,"
                                + " asked_at = CASE WHEN walk_began_at IS NULL THEN NULL ELSE asked_at END"
                                + " WHERE tenant_id = ? AND account_id = ? AND due_at = ?")
                        .params(
                                OrderSyncSql.utc(until),
                                OrderSyncSql.utc(until),
                                due.tenantId(),
                                due.accountId(),
                                OrderSyncSql.utc(due.dueAt()))
                        .update()
                == 1;
    }
}
