package io.renown.importing;

import io.renown.review.IngestResult;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The runs of the current tenant. Whoever works on a run locks its row first, in each transaction: that is where a cancel
 * is seen, and where of two workers the later one finds its rows settled already.
 */
@Repository
@TenantScopedSql
class ImportRunSql {

    /** Runs first, whatever the server thinks: else it sorts all runs of the tenant to show the newest. */
    private static final String DETAILS = """
            SELECT r.*, l.ref AS listing_ref, l.name AS listing_name
            FROM import_run r STRAIGHT_JOIN listing l ON l.tenant_id = r.tenant_id AND l.id = r.listing_id
            WHERE r.tenant_id = :tenant
            """;

    /** A run as the one who works on it needs it. */
    record Locked(
            long id,
            long listingId,
            String fileName,
            ImportState state,
            boolean cancelAsked,
            long position,
            String options,
            boolean opened) {}

    record Ongoing(int tenantId, long runId) {}

    private final JdbcClient jdbc;

    ImportRunSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StagedFile file, long listingId, @Nullable Long memberId, String options, Instant now) {
        jdbc.sql("INSERT INTO import_run (tenant_id, id, listing_id, member_id, file_name, file_bytes, options, state,"
                        + " cancel_asked, position, received, added, changed, unchanged, rejected, bytes_read, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', FALSE, 0, 0, 0, 0, 0, 0, 0, ?)")
                .params(TenantContext.tenantId(), file.id(), listingId)
                .param(memberId)
                .params(file.name(), file.bytes(), options, utc(now))
                .update();
    }

    Optional<ImportRunDetails> find(long id) {
        return jdbc.sql(DETAILS + " AND r.id = :id")
                .param("tenant", TenantContext.tenantId())
                .param("id", id)
                .query((row, number) -> details(row))
                .optional();
    }

    /** The newest first. */
    List<ImportRunDetails> list(BrandScope scope, int limit) {
        return jdbc.sql(DETAILS + " AND (:all OR l.brand_id IN (:brands)) ORDER BY r.id DESC LIMIT :limit")
                .param("tenant", TenantContext.tenantId())
                .param("all", scope.unlimited())
                .param("brands", scope.brandIds().isEmpty() ? Set.of(0L) : scope.brandIds())
                .param("limit", limit)
                .query((row, number) -> details(row))
                .list();
    }

    Optional<Locked> lock(long id) {
        return jdbc.sql("SELECT * FROM import_run WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(TenantContext.tenantId(), id)
                .query((row, number) -> new Locked(
                        id,
                        row.getLong("listing_id"),
                        row.getString("file_name"),
                        ImportState.of(row.getString("state")),
                        row.getBoolean("cancel_asked"),
                        row.getLong("position"),
                        row.getString("options"),
                        row.getString("header") != null))
                .optional();
    }

    void begin(long id, String options, String header, Instant now) {
        jdbc.sql("UPDATE import_run SET state = 'running', options = ?, header = ?, started_at = ?"
                        + " WHERE tenant_id = ? AND id = ?")
                .params(options, header, utc(now), TenantContext.tenantId(), id)
                .update();
    }

    void advance(long id, SettledRows<?> rows, IngestResult result) {
        jdbc.sql("UPDATE import_run SET position = position + ?, received = received + ?, added = added + ?,"
                        + " changed = changed + ?, unchanged = unchanged + ?, rejected = rejected + ?,"
                        + " not_understood = not_understood + ?, not_understood_why = COALESCE(?, not_understood_why),"
                        + " bytes_read = file_bytes * ? WHERE tenant_id = ? AND id = ?")
                .params(
                        rows.rows(),
                        rows.rows(),
                        result.added(),
                        result.changed(),
                        result.unchanged(),
                        rows.refused().size(),
                        result.notUnderstood())
                .param(result.failure())
                .params(rows.fractionRead(), TenantContext.tenantId(), id)
                .update();
    }

    void end(long id, ImportState state, @Nullable ImportFailure failure, Instant now) {
        jdbc.sql("UPDATE import_run SET state = ?, failure = ?, ended_at = ? WHERE tenant_id = ? AND id = ?")
                .param(state.slug())
                .param(failure == null ? null : failure.toJson())
                .params(utc(now), TenantContext.tenantId(), id)
                .update();
    }

    void askCancel(long id) {
        jdbc.sql("UPDATE import_run SET cancel_asked = TRUE WHERE tenant_id = ? AND id = ?")
                .params(TenantContext.tenantId(), id)
                .update();
    }

    Optional<String> findHeader(long id) {
        return jdbc.sql("SELECT header FROM import_run WHERE tenant_id = ? AND id = ? AND header IS NOT NULL")
                .params(TenantContext.tenantId(), id)
                .query(String.class)
                .optional();
    }

    /** Which of these ids are those of runs. */
    Set<Long> known(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("SELECT id FROM import_run WHERE tenant_id = :tenant AND id IN (:ids)")
                        .param("tenant", TenantContext.tenantId())
                        .param("ids", ids)
                        .query((row, number) -> row.getLong("id"))
                        .list());
    }

    /** Of all tenants: the runs that a stop of the portal may have left without a job. */
    List<Ongoing> listOngoing() {
        return SystemDoor.callAcrossTenants(
                "imports to be continued after a start",
                () -> jdbc.sql("SELECT tenant_id, id FROM import_run WHERE state IN ('queued', 'running') ORDER BY id")
                        .query((row, number) -> new Ongoing(row.getInt("tenant_id"), row.getLong("id")))
                        .list());
    }

    private static ImportRunDetails details(ResultSet row) throws SQLException {
        long memberId = row.getLong("member_id");
        boolean byMember = !row.wasNull();
        return new ImportRunDetails(
                row.getLong("id"),
                row.getLong("listing_id"),
                row.getString("listing_ref"),
                row.getString("listing_name"),
                byMember ? (Long) memberId : null,
                row.getString("file_name"),
                row.getLong("file_bytes"),
                ImportState.of(row.getString("state")),
                ImportFailure.fromJson(row.getString("failure")),
                row.getBoolean("cancel_asked"),
                row.getLong("received"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("not_understood"),
                row.getString("not_understood_why"),
                row.getLong("bytes_read"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
