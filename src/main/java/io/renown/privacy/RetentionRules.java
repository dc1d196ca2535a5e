package io.renown.privacy;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the current tenant keeps what: as it decided, else as is proposed. */
@Repository
@TenantScopedSql
class RetentionRules {

    private final JdbcClient jdbc;

    RetentionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days, for each; 0 for ever. */
    Map<Retained, Integer> all() {
        Map<Retained, Integer> rules = new EnumMap<>(Retained.class);
        for (Retained retained : Retained.values()) {
            rules.put(retained, retained.proposed());
        }
        jdbc.sql("SELECT subject, days FROM retention_rule WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .query((row, number) -> rules.put(Retained.valueOf(row.getString("subject")), row.getInt("days")))
                .list();
        return rules;
    }

    Duration keptFor(Retained retained) {
        return Duration.ofDays(all().getOrDefault(retained, retained.proposed()));
    }

    void set(Retained retained, int days) {
        jdbc.sql("INSERT INTO retention_rule (tenant_id, subject, days) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE days = VALUES(days)")
                .params(TenantContext.tenantId(), retained.name(), days)
                .update();
    }
}
