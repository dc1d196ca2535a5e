package io.renown.reply;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of many replies at once. */
@Repository
@TenantScopedSql
class ReplySql {

    private final JdbcClient jdbc;

    ReplySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(int tenantId, long replyId, long listingId, String platform) {}

    /** What the sender has to look at now, whoever's it is, the longest due first. */
    List<Due> due(Instant now, Collection<String> busyPlatforms, int limit) {
        String others = busyPlatforms.isEmpty() ? "" : " AND r.platform NOT IN (:busy)";
        return SystemDoor.callAcrossTenants(
                "replies that are due",
                () -> jdbc.sql("SELECT r.tenant_id, r.id, r.listing_id, r.platform FROM reply r"
                                + " JOIN tenant t ON t.id = r.tenant_id AND t.state = 'ACTIVE'"
                                + " WHERE r.due_at <= :now" + others
                                + " ORDER BY r.due_at LIMIT :limit")
                        .param("now", utc(now))
                        .param("busy", busyPlatforms)
                        .param("limit", limit)
                        .query((row, number) -> new Due(
                                row.getInt("tenant_id"),
                                row.getLong("id"),
                                row.getLong("listing_id"),
                                row.getString("platform")))
                        .list());
    }

    /** Replies to these reviews of a listing that stand or are with the sender: ids by the platform's id of the review. */
    Map<String, Long> findSent(long listingId, Collection<String> platformReviewIds) {
        Map<String, Long> found = new HashMap<>();
        if (!platformReviewIds.isEmpty()) {
            jdbc.sql("SELECT v.platform_review_id, p.id FROM review v STRAIGHT_JOIN reply p"
                            + " ON p.tenant_id = v.tenant_id AND p.review_id = v.id"
                            + " WHERE v.tenant_id = :tenant AND v.listing_id = :listing"
                            + " AND v.platform_review_id IN (:reviews)"
                            + " AND (p.state = 'SENDING' OR p.standing_at IS NOT NULL)")
                    .param("tenant", TenantContext.tenantId())
                    .param("listing", listingId)
                    .param("reviews", platformReviewIds)
                    .query(row -> {
                        found.put(row.getString("platform_review_id"), row.getLong("id"));
                    });
        }
        return found;
    }

    /** Whether the sender has still to do with any reply to a review of the listing. */
    boolean isAnyOnItsWay(long listingId) {
        return jdbc.sql("SELECT 1 FROM reply WHERE tenant_id = ? AND listing_id = ? AND due_at IS NOT NULL LIMIT 1")
                .params(TenantContext.tenantId(), listingId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether any reply to a review of the listing stands as it was meant. */
    boolean isAnyPublished(long listingId) {
        return jdbc.sql("SELECT 1 FROM reply WHERE tenant_id = ? AND listing_id = ? AND state = 'PUBLISHED' LIMIT 1")
                .params(TenantContext.tenantId(), listingId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Published replies to reviews of a listing that were changed lately, and say something else than what was answered. */
    List<Long> findOutdated(long listingId, Instant changedSince) {
        return jdbc.sql("SELECT p.id FROM review v STRAIGHT_JOIN reply p"
                        + " ON p.tenant_id = v.tenant_id AND p.review_id = v.id"
                        + " WHERE v.tenant_id = ? AND v.modified_at >= ? AND v.listing_id = ? AND v.versions > 1"
                        + " AND p.state = 'PUBLISHED' AND v.versions > p.answers_version")
                .params(TenantContext.tenantId(), utc(changedSince), listingId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
