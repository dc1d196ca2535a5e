package io.renown.review;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.shared.Problem;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up, by the batch, which reviews of a listing are held already; a lock keeps one importer per listing. */
@Repository
@TenantScopedSql
class HeldReviews {

    /** @param removed whether the platform no longer shows it */
    record Held(long id, byte[] contentHash, boolean removed) {}

    private final JdbcClient jdbc;

    HeldReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until no other transaction brings in reviews of this listing; held until this one ends.
     *
     * @throws Problem {@code not-found} when the tenant has no such listing
     */
    ListingOfReview lock(long listingId) {
        return jdbc.sql("SELECT brand_id, platform FROM listing WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(TenantContext.tenantId(), listingId)
                .query((row, number) ->
                        new ListingOfReview(listingId, row.getLong("brand_id"), row.getString("platform")))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    Map<String, Held> find(long listingId, Collection<String> platformReviewIds) {
        if (platformReviewIds.isEmpty()) {
            return Map.of();
        }
        Map<String, Held> held = HashMap.newHashMap(platformReviewIds.size());
        jdbc.sql("SELECT id, platform_review_id, content_hash, removed_at IS NOT NULL AS removed FROM review"
                        + " WHERE tenant_id = :tenant AND listing_id = :listing AND platform_review_id IN (:ids)")
                .param("tenant", TenantContext.tenantId())
                .param("listing", listingId)
                .param("ids", platformReviewIds)
                .query((row, number) -> held.put(
                        row.getString("platform_review_id"),
                        new Held(row.getLong("id"), row.getBytes("content_hash"), row.getBoolean("removed"))))
                .list();
        return held;
    }

    /** Ids of reviews that the platform shows as far as is known, in their order; without those that were erased. */
    List<String> idsAfter(long listingId, String after, Instant receivedBefore, int limit) {
        return jdbc.sql("SELECT platform_review_id FROM review WHERE tenant_id = ? AND listing_id = ?"
                        + " AND platform_review_id > ? AND removed_at IS NULL AND erased_at IS NULL"
                        + " AND received_at < ? ORDER BY platform_review_id LIMIT ?")
                .params(
                        TenantContext.tenantId(),
                        listingId,
                        after,
                        LocalDateTime.ofInstant(receivedBefore, ZoneOffset.UTC),
                        limit)
                .query((row, number) -> row.getString("platform_review_id"))
                .list();
    }

    ListingReviews.Counts count(long listingId) {
        return jdbc.sql("SELECT COUNT(*) AS reviews, COALESCE(SUM(removed_at IS NOT NULL), 0) AS removed,"
                        + " COALESCE(SUM(versions > 1), 0) AS edited, MIN(published_at) AS oldest,"
                        + " MAX(published_at) AS newest FROM review WHERE tenant_id = ? AND listing_id = ?")
                .params(TenantContext.tenantId(), listingId)
                .query((row, number) -> new ListingReviews.Counts(
                        row.getLong("reviews") - row.getLong("removed"),
                        row.getLong("removed"),
                        row.getLong("edited"),
                        instant(row.getObject("oldest", LocalDateTime.class)),
                        instant(row.getObject("newest", LocalDateTime.class))))
                .single();
    }

    /** Reviews that came in without analysis and are still without: few rows, at the beginning of the key by version. */
    long countNotUnderstood(long listingId) {
        return jdbc.sql("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ? AND model_version LIKE '"
                        + ReviewAnalysis.FAILED + "%'")
                .params(TenantContext.tenantId(), listingId)
                .query(Long.class)
                .single();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
