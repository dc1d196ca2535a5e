package io.renown.sync;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ledger tells of gaps and unread items of the current tenant. */
@Repository
@TenantScopedSql
class LedgerSql {

    private final JdbcClient jdbc;

    LedgerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By listing; those without any are left out. */
    Map<Long, Integer> countGaps() {
        return counts("SELECT listing_id, COUNT(*) AS n FROM listing_gap WHERE tenant_id = ? GROUP BY listing_id");
    }

    Map<Long, Integer> countUnread() {
        return counts("SELECT listing_id, COUNT(*) AS n FROM sync_unread WHERE tenant_id = ? GROUP BY listing_id");
    }

    private Map<Long, Integer> counts(String sql) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql(sql).param(TenantContext.tenantId()).query(row -> {
            counts.put(row.getLong("listing_id"), row.getInt("n"));
        });
        return counts;
    }

    List<ListingGap> gaps(long listingId, int limit) {
        return jdbc.sql("SELECT kind, from_at, to_at FROM listing_gap WHERE tenant_id = ? AND listing_id = ?"
                        + " ORDER BY from_at DESC LIMIT ?")
                .params(TenantContext.tenantId(), listingId, limit)
                .query((row, number) -> new ListingGap(
                        GapKind.of(row.getString("kind")),
                        Objects.requireNonNull(instant(row.getObject("from_at", LocalDateTime.class))),
                        instant(row.getObject("to_at", LocalDateTime.class))))
                .list();
    }

    List<UnreadOfListing> unread(long listingId, int limit) {
        return jdbc.sql("SELECT item, reason, first_at, last_at FROM sync_unread WHERE tenant_id = ? AND listing_id = ?"
                        + " ORDER BY last_at DESC LIMIT ?")
                .params(TenantContext.tenantId(), listingId, limit)
                .query((row, number) -> new UnreadOfListing(
                        row.getString("item"),
                        row.getString("reason"),
                        Objects.requireNonNull(instant(row.getObject("first_at", LocalDateTime.class))),
                        Objects.requireNonNull(instant(row.getObject("last_at", LocalDateTime.class)))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
