package io.renown.account.pace;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls of a day (UTC) of the current tenant's accounts, from all nodes. */
@Repository
@TenantScopedSql
class CallSql {

    private final JdbcClient jdbc;

    CallSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int calls(long accountId, LocalDate day) {
        return jdbc.sql("SELECT calls FROM account_calls WHERE tenant_id = ? AND account_id = ? AND day = ?")
                .params(TenantContext.tenantId(), accountId, day)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Map<Long, Integer> callsByAccount(LocalDate day) {
        Map<Long, Integer> calls = new HashMap<>();
        jdbc.sql("SELECT account_id, calls FROM account_calls WHERE tenant_id = ? AND day = ?")
                .params(TenantContext.tenantId(), day)
                .query(row -> {
                    calls.put(row.getLong("account_id"), row.getInt("calls"));
                });
        return calls;
    }

    /** Nothing for an account that is gone meanwhile. */
    void count(long accountId, LocalDate day) {
        jdbc.sql("INSERT INTO account_calls (tenant_id, account_id, day, calls)"
                        + " SELECT a.tenant_id, a.id, ?, 1 FROM platform_account a WHERE a.tenant_id = ? AND a.id = ?"
                        + " ON DUPLICATE KEY UPDATE calls = calls + 1")
                .params(day, TenantContext.tenantId(), accountId)
                .update();
    }
}
