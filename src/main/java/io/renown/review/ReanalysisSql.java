package io.renown.review;

import io.renown.shared.TextCut;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row that tells members how far the reviews of the current tenant are understood again. */
@Repository
@TenantScopedSql
class ReanalysisSql {

    private static final int LONGEST_TROUBLE = 300;

    private final JdbcClient jdbc;

    ReanalysisSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String version, long reviews, Instant now) {
        jdbc.sql("INSERT INTO reanalysis (tenant_id, state, version, reviews, done, changed, set_aside, began_at)"
                        + " VALUES (?, 'ON', ?, ?, 0, 0, 0, ?) ON DUPLICATE KEY UPDATE state = 'ON',"
                        + " version = VALUES(version), reviews = VALUES(reviews), done = 0, changed = 0, set_aside = 0,"
                        + " trouble = NULL, began_at = VALUES(began_at), worked_at = NULL")
                .params(TenantContext.tenantId(), version, reviews, Timestamp.from(now))
                .update();
    }

    /** @return false when there is no such row, or it is in this state already */
    /** @return rows that had another state */
    int setState(ReanalysisState state) {
        return jdbc.sql("UPDATE reanalysis SET state = ? WHERE tenant_id = ? AND state <> ?")
                .params(state.name(), TenantContext.tenantId(), state.name())
                .update();
    }

    boolean isPaused() {
        return find().map(ReanalysisStatus::state)
                .filter(ReanalysisState.PAUSED::equals)
                .isPresent();
    }

    /** One batch more, in its transaction. */
    void add(int done, int changed, int setAside, String trouble, double rate, Instant now) {
        jdbc.sql("UPDATE reanalysis SET done = done + ?, changed = changed + ?, set_aside = set_aside + ?,"
                        + " trouble = COALESCE(NULLIF(?, ''), trouble), rate = ?, worked_at = ? WHERE tenant_id = ?")
                .params(
                        done,
                        changed,
                        setAside,
                        shortened(trouble),
                        rate,
                        Timestamp.from(now),
                        TenantContext.tenantId())
                .update();
    }

    Optional<ReanalysisStatus> find() {
        return jdbc.sql("SELECT state, version, reviews, done, changed, set_aside, trouble, rate, worked_at"
                        + " FROM reanalysis WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .query((row, number) -> {
                    double rate = row.getDouble("rate");
                    @Nullable Double known = row.wasNull() ? null : rate;
                    Timestamp workedAt = row.getTimestamp("worked_at");
                    return new ReanalysisStatus(
                            ReanalysisState.valueOf(row.getString("state")),
                            row.getString("version"),
                            row.getLong("reviews"),
                            row.getLong("done"),
                            row.getLong("changed"),
                            row.getLong("set_aside"),
                            row.getString("trouble"),
                            known,
                            workedAt == null ? null : workedAt.toInstant());
                })
                .optional();
    }

    private static String shortened(String trouble) {
        return TextCut.beginning(trouble, LONGEST_TROUBLE);
    }
}
