package io.renown.ordersync;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the current tenant. */
@Repository
@TenantScopedSql
class OrderSyncSql {

    private final JdbcClient jdbc;

    OrderSyncSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long accountId, Instant now) {
        jdbc.sql("INSERT INTO order_sync (tenant_id, account_id, due_at, failures) VALUES (?, ?, ?, 0)"
                        + " ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), failures = 0")
                .params(TenantContext.tenantId(), accountId, utc(now))
                .update();
    }

    /** Does nothing for an account whose platform hands out no orders. */
    void makeDue(long accountId, Instant now) {
        jdbc.sql("UPDATE order_sync SET asked_at = :now, due_at = IF(claimed_until > :now, due_at, :now), failures = 0"
                        + " WHERE tenant_id = :tenant AND account_id = :account")
                .param("now", utc(now))
                .param("tenant", TenantContext.tenantId())
                .param("account", accountId)
                .update();
    }

    /** As the other, but not where something is wrong: a message does not mend that. @return whether there is anything to do */
    boolean makeDueWhereWell(long accountId, Instant now) {
        return jdbc.sql("UPDATE order_sync SET asked_at = :now, due_at = IF(claimed_until > :now, due_at, :now)"
                                + " WHERE tenant_id = :tenant AND account_id = :account AND failures = 0")
                        .param("now", utc(now))
                        .param("tenant", TenantContext.tenantId())
                        .param("account", accountId)
                        .update()
                > 0;
    }

    /** The visit is over, its walk is not. */
    void goOnAt(long accountId, Instant dueAt) {
        jdbc.sql("UPDATE order_sync SET due_at = ?, claimed_until = NULL, failures = 0"
                        + " WHERE tenant_id = ? AND account_id = ?")
                .params(utc(dueAt), TenantContext.tenantId(), accountId)
                .update();
    }

    /** Ends with accounts that feed no listing any more. */
    void endUnlisted() {
        jdbc.sql("DELETE FROM order_sync WHERE tenant_id = ? AND NOT EXISTS (SELECT 1 FROM account_listing l"
                        + " WHERE l.tenant_id = order_sync.tenant_id AND l.account_id = order_sync.account_id)")
                .param(TenantContext.tenantId())
                .update();
    }

    Optional<OrderWalk> find(long accountId) {
        return jdbc.sql("SELECT next_page, since, walk_began_at, failures FROM order_sync"
                        + " WHERE tenant_id = ? AND account_id = ?")
                .params(TenantContext.tenantId(), accountId)
                .query((row, number) -> new OrderWalk(
                        row.getString("next_page"),
                        instant(row.getObject("since", LocalDateTime.class)),
                        instant(row.getObject("walk_began_at", LocalDateTime.class)),
                        row.getInt("failures")))
                .optional();
    }

    /** The walk goes on behind a page that was taken in. */
    void went(long accountId, String nextPage, Instant beganAt) {
        jdbc.sql("UPDATE order_sync SET next_page = ?, walk_began_at = ?, failures = 0"
                        + " WHERE tenant_id = ? AND account_id = ?")
                .params(nextPage, utc(beganAt), TenantContext.tenantId(), accountId)
                .update();
    }

    /** Who asked meanwhile does not wait. */
    void ended(long accountId, Instant since, Instant dueAt) {
        jdbc.sql("UPDATE order_sync SET next_page = NULL, walk_began_at = NULL, failures = 0, since = ?,"
                        + " claimed_until = NULL, due_at = COALESCE(asked_at, ?), asked_at = NULL"
                        + " WHERE tenant_id = ? AND account_id = ?")
                .params(utc(since), utc(dueAt), TenantContext.tenantId(), accountId)
                .update();
    }

    void failed(long accountId, Instant dueAt) {
        jdbc.sql("UPDATE order_sync SET failures = failures + 1, due_at = ?, claimed_until = NULL"
                        + " WHERE tenant_id = ? AND account_id = ?")
                .params(utc(dueAt), TenantContext.tenantId(), accountId)
                .update();
    }

    void beginAnew(long accountId) {
        jdbc.sql("UPDATE order_sync SET next_page = NULL, walk_began_at = NULL WHERE tenant_id = ? AND account_id = ?")
                .params(TenantContext.tenantId(), accountId)
                .update();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
