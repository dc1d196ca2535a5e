package io.renown.sync;

import io.renown.connector.UnreadItem;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What walks leave behind: reviews they met, items they could not read, gaps. Of the current tenant. */
@Repository
@TenantScopedSql
class WalkSql {

    /** Of a listing; more of them say nothing new. */
    private static final int MOST_UNREAD = 1000;

    private final JdbcClient jdbc;

    WalkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many of them were not noted before */
    int note(long listingId, Set<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        List<Object> values = new ArrayList<>();
        ids.forEach(id -> values.addAll(List.of(TenantContext.tenantId(), listingId, id)));
        return jdbc.sql("INSERT IGNORE INTO sync_seen (tenant_id, listing_id, platform_review_id) VALUES "
                        + ids.stream().map(id -> "(?, ?, ?)").collect(Collectors.joining(", ")))
                .params(values)
                .update();
    }

    long countNoted(long listingId) {
        return jdbc.sql("SELECT COUNT(*) FROM sync_seen WHERE tenant_id = ? AND listing_id = ?")
                .params(TenantContext.tenantId(), listingId)
                .query(Long.class)
                .single();
    }

    Set<String> noted(long listingId, Collection<String> platformReviewIds) {
        return platformReviewIds.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "SELECT platform_review_id FROM sync_seen"
                                        + " WHERE tenant_id = :tenant AND listing_id = :listing AND platform_review_id IN (:ids)")
                        .param("tenant", TenantContext.tenantId())
                        .param("listing", listingId)
                        .param("ids", platformReviewIds)
                        .query((row, number) -> row.getString("platform_review_id"))
                        .set();
    }

    void forgetNoted(long listingId) {
        if (countNoted(listingId) == 0) {
            return; // to delete nothing would lock the place where other walks write
        }
        jdbc.sql("DELETE FROM sync_seen WHERE tenant_id = ? AND listing_id = ?")
                .params(TenantContext.tenantId(), listingId)
                .update();
    }

    void keepUnread(long listingId, List<UnreadItem> items, Instant now) {
        if (items.isEmpty() || countUnread(listingId) + items.size() > MOST_UNREAD) {
            return;
        }
        for (UnreadItem item : items) {
            jdbc.sql("INSERT INTO sync_unread (tenant_id, id, listing_id, digest, item, reason, first_at, last_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE reason = VALUES(reason), last_at = VALUES(last_at)")
                    .params(
                            TenantContext.tenantId(),
                            Tsid.next(),
                            listingId,
                            Digests.of(item.item()),
                            cut(item.item(), 2000),
                            cut(item.reason(), 400),
                            utc(now),
                            utc(now))
                    .update();
        }
    }

    int countUnread(long listingId) {
        return jdbc.sql("SELECT COUNT(*) FROM sync_unread WHERE tenant_id = ? AND listing_id = ?")
                .params(TenantContext.tenantId(), listingId)
                .query(Integer.class)
                .single();
    }

    /** A whole walk did not meet them: they are gone, or could be read. */
    void forgetUnreadBefore(long listingId, Instant walkBegan) {
        jdbc.sql("DELETE FROM sync_unread WHERE tenant_id = ? AND listing_id = ? AND last_at < ?")
                .params(TenantContext.tenantId(), listingId, utc(walkBegan))
                .update();
    }

    void open(long listingId, GapKind kind, Instant from) {
        boolean lasts = jdbc.sql("SELECT COUNT(*) FROM listing_gap WHERE tenant_id = ? AND listing_id = ?"
                                + " AND kind = ? AND to_at IS NULL")
                        .params(TenantContext.tenantId(), listingId, kind.slug())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!lasts) {
            gap(listingId, kind, from, null);
        }
    }

    void close(long listingId, GapKind kind, Instant to) {
        jdbc.sql(
                        "UPDATE listing_gap SET to_at = ? WHERE tenant_id = ? AND listing_id = ? AND kind = ? AND to_at IS NULL")
                .params(utc(to), TenantContext.tenantId(), listingId, kind.slug())
                .update();
    }

    void gap(long listingId, GapKind kind, Instant from, @Nullable Instant to) {
        jdbc.sql("INSERT INTO listing_gap (tenant_id, id, listing_id, kind, from_at, to_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(TenantContext.tenantId(), Tsid.next(), listingId, kind.slug(), utc(from))
                .param(to == null ? null : utc(to))
                .update();
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
