package io.renown.review.authenticity;

import static io.renown.review.authenticity.SuspicionRunSql.utc;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose reviews are to be looked at, over all tenants: sees nothing of them but when they are due. */
@Repository
@TenantScopedSql
class SuspicionLineSql {

    private final JdbcClient jdbc;

    SuspicionLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tenant that has waited longest, or was left by a node that said nothing more. */
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

    /** Something came in, or went; who is in line already keeps the place. @param again as in {@link SuspicionRunSql#areSuspectsToBeMarked} */
    void standInLine(int tenantId, Instant due, boolean again) {
        jdbc.sql(
                        "INSERT INTO suspicion_run (tenant_id, due_at, again) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE due_at = COALESCE(due_at, VALUES(due_at)), again = again OR VALUES(again)")
                .params(tenantId, utc(due), again)
                .update();
    }
}
