package io.renown.topic;

import static io.renown.topic.TopicRunSql.utc;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose topics are to be looked for, over all tenants: sees nothing of them but when they are due. */
@Repository
@TenantScopedSql
class TopicLineSql {

    private final JdbcClient jdbc;

    TopicLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tenant that has waited longest; a run that is not sorted, or ended without a word, is due as well. */
    Optional<Integer> findNext(Instant now) {
        return SystemDoor.callAcrossTenants(
                "tenants whose topics are to be looked for",
                () -> jdbc.sql(
                                "SELECT r.tenant_id FROM topic_run r JOIN tenant t ON t.id = r.tenant_id"
                                        + " WHERE (r.due_at <= :now AND r.claimed_until IS NULL OR r.claimed_until <= :now)"
                                        + " AND t.state = 'ACTIVE' ORDER BY COALESCE(r.claimed_until, r.due_at), r.tenant_id LIMIT 1")
                        .param("now", utc(now))
                        .query(Integer.class)
                        .optional());
    }

    /**
     * What is due stays so while the latest run is not sorted: it was wished for after that run had begun.
     *
     * @return false when another node was quicker
     */
    boolean claim(int tenantId, String node, Instant now, Instant until) {
        return jdbc.sql("UPDATE topic_run SET claimed_by = ?, claimed_until = ?,"
                                + " due_at = IF(assigned_after IS NULL, NULL, due_at) WHERE tenant_id = ?"
                                + " AND (claimed_until IS NULL OR claimed_until <= ?)")
                        .params(node, utc(until), tenantId, utc(now))
                        .update()
                == 1;
    }
}
