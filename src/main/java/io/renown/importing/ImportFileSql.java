package io.renown.importing;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which runs of the current tenant still have their file. */
@Repository
@TenantScopedSql
class ImportFileSql {

    private final JdbcClient jdbc;

    ImportFileSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ended runs with a file, of these listings. */
    List<Long> endedOf(Collection<Long> listingIds) {
        return listingIds.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT id FROM import_run WHERE tenant_id = :tenant AND listing_id IN (:listings)"
                                + " AND file_removed_at IS NULL AND ended_at IS NOT NULL ORDER BY id")
                        .param("tenant", TenantContext.tenantId())
                        .param("listings", listingIds)
                        .query((row, number) -> row.getLong("id"))
                        .list();
    }

    /** Runs with a file that ended before a moment, or whose file is not to outlive them. */
    List<Long> endedBefore(Instant moment, int limit) {
        return jdbc.sql("SELECT id FROM import_run WHERE tenant_id = ? AND file_removed_at IS NULL AND ended_at < ?"
                        + " ORDER BY ended_at LIMIT ?")
                .params(TenantContext.tenantId(), utc(moment), limit)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Runs that ended before a moment and whose refused rows still have words. */
    List<Long> withRowsBefore(Instant moment, int limit) {
        return jdbc.sql("SELECT id FROM import_run WHERE tenant_id = ? AND rows_removed_at IS NULL AND ended_at < ?"
                        + " ORDER BY ended_at LIMIT ?")
                .params(TenantContext.tenantId(), utc(moment), limit)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    void noteRowsRemoved(long id, Instant now) {
        jdbc.sql("UPDATE import_run SET rows_removed_at = ? WHERE tenant_id = ? AND id = ?")
                .params(utc(now), TenantContext.tenantId(), id)
                .update();
    }

    void noteRemoved(Collection<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            jdbc.sql("UPDATE import_run SET file_removed_at = :now WHERE tenant_id = :tenant AND id IN (:ids)")
                    .param("now", utc(now))
                    .param("tenant", TenantContext.tenantId())
                    .param("ids", ids)
                    .update();
        }
    }

    /** Their files go when they end. */
    void forgetOngoing(Collection<Long> listingIds) {
        if (!listingIds.isEmpty()) {
            jdbc.sql("UPDATE import_run SET forget_file = TRUE WHERE tenant_id = :tenant AND listing_id IN (:listings)"
                            + " AND ended_at IS NULL")
                    .param("tenant", TenantContext.tenantId())
                    .param("listings", listingIds)
                    .update();
        }
    }

    boolean isToBeForgotten(long runId) {
        return jdbc.sql("SELECT 1 FROM import_run WHERE tenant_id = ? AND id = ? AND forget_file = TRUE")
                .params(TenantContext.tenantId(), runId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
