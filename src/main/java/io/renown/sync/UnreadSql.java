package io.renown.sync;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of unread items, which may be somebody's. Of the current tenant. */
@Repository
@TenantScopedSql
class UnreadSql {

    record Kept(long id, long listingId, String item) {}

    private final JdbcClient jdbc;

    UnreadSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kept> keptAfter(long id, int limit) {
        return jdbc.sql("SELECT id, listing_id, item FROM sync_unread WHERE tenant_id = ? AND id > ?"
                        + " AND item IS NOT NULL ORDER BY id LIMIT ?")
                .params(TenantContext.tenantId(), id, limit)
                .query((row, number) -> new Kept(row.getLong("id"), row.getLong("listing_id"), row.getString("item")))
                .list();
    }

    /** The words; that there was an item, and why it could not be read, stays. */
    int forget(long id) {
        return jdbc.sql("UPDATE sync_unread SET item = NULL WHERE tenant_id = ? AND id = ? AND item IS NOT NULL")
                .params(TenantContext.tenantId(), id)
                .update();
    }

    int forgetBefore(Instant moment, int limit) {
        return jdbc.sql("UPDATE sync_unread SET item = NULL WHERE tenant_id = ? AND item IS NOT NULL AND first_at < ?"
                        + " ORDER BY id LIMIT ?")
                .params(TenantContext.tenantId(), LocalDateTime.ofInstant(moment, ZoneOffset.UTC), limit)
                .update();
    }
}
