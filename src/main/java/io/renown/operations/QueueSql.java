package io.renown.operations;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits, over all tenants: how much and since when, never what. */
@Repository
@TenantScopedSql
class QueueSql {

    private final JdbcClient jdbc;

    QueueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PortalQueues.OngoingImport> imports(int limit) {
        return SystemDoor.callAcrossTenants(
                "operators' list of ongoing imports",
                () -> jdbc.sql("SELECT t.slug, r.id, r.state, r.created_at, r.received, r.rejected FROM import_run r"
                                + " JOIN tenant t ON t.id = r.tenant_id"
                                + " WHERE r.state IN ('queued', 'running') ORDER BY r.id LIMIT ?")
                        .param(limit)
                        .query((row, number) -> new PortalQueues.OngoingImport(
                                row.getString("slug"),
                                row.getLong("id"),
                                row.getString("state"),
                                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getLong("received"),
                                row.getLong("rejected")))
                        .list());
    }

    PortalQueues.Waiting tenantMails() {
        return SystemDoor.callAcrossTenants("operators' count of mails that wait", () -> mails("outgoing_mail"));
    }

    PortalQueues.Waiting personMails() {
        return mails("person_mail");
    }

    private PortalQueues.Waiting mails(String table) {
        return jdbc.sql("SELECT COUNT(*) AS waiting, MIN(created_at) AS oldest FROM " + table
                        + " WHERE due_at IS NOT NULL")
                .query((row, number) -> new PortalQueues.Waiting(row.getLong("waiting"), instant(row, "oldest")))
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
