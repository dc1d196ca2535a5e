package io.renown.ordersync;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

    record Due(int tenantId, long accountId, Instant dueAt) {}

    /** The longest due first; without those of suspended tenants. */
    List<Due> due(Instant now, int limit) {
        return SystemDoor.callAcrossTenants(
                "accounts whose orders are due",
                () -> jdbc.sql("SELECT o.tenant_id, o.account_id, o.due_at FROM order_sync o"
                                + " JOIN tenant t ON t.id = o.tenant_id AND t.state = 'ACTIVE'"
                                + " WHERE o.due_at <= ? ORDER BY o.due_at LIMIT ?")
                        .params(OrderSyncSql.utc(now), limit)
                        .query((row, number) -> new Due(
                                row.getInt("tenant_id"),
                                row.getLong("account_id"),
                                row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                        .list());
    }

    /**
     * Takes an account for one visit; should that end without a word, it is due again at {@code until}.
     *
     * @return false when another was quicker
     */
    boolean claim(Due due, Instant until) {
        return jdbc.sql("UPDATE order_sync SET due_at = ? WHERE tenant_id = ? AND account_id = ? AND due_at = ?")
                        .params(OrderSyncSql.utc(until), due.tenantId(), due.accountId(), OrderSyncSql.utc(due.dueAt()))
                        .update()
                == 1;
    }
}
