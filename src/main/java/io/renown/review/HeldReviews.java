package io.renown.review;

import io.renown.shared.Problem;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up, by the batch, which reviews of a listing are held already; a lock keeps one importer per listing. */
@Repository
@TenantScopedSql
class HeldReviews {

    record Held(long id, byte[] contentHash) {}

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
        jdbc.sql("SELECT id, platform_review_id, content_hash FROM review"
                        + " WHERE tenant_id = :tenant AND listing_id = :listing AND platform_review_id IN (:ids)")
                .param("tenant", TenantContext.tenantId())
                .param("listing", listingId)
                .param("ids", platformReviewIds)
                .query((row, number) -> held.put(
                        row.getString("platform_review_id"), new Held(row.getLong("id"), row.getBytes("content_hash"))))
                .list();
        return held;
    }
}
