package io.renown.provisioning;

import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an export reads as rows rather than through services, which answer for people and by the page. */
@Repository
@TenantScopedSql
class TenantRows {

    static final int PAGE = 1000;

    private final JdbcClient jdbc;

    TenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record HeldReview(long id, long listingId, RawReview review) {}

    boolean hasAuditEntry(int tenantId, String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE tenant_id = ? AND action = ?")
                        .params(tenantId, action)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The languages that members chose, by address. */
    Map<String, String> memberLocales() {
        Map<String, String> locales = new HashMap<>();
        jdbc.sql("SELECT p.email, p.locale FROM member m JOIN person p ON p.id = m.person_id"
                        + " WHERE m.tenant_id = ? AND p.locale IS NOT NULL")
                .param(TenantContext.tenantId())
                .query(row -> {
                    locales.put(row.getString("email"), row.getString("locale"));
                });
        return locales;
    }

    /** The next {@link #PAGE} reviews by id, as their sources gave them; removed ones are left out. */
    List<HeldReview> reviewsAfter(long id) {
        return jdbc.sql(
                        "SELECT * FROM review WHERE tenant_id = ? AND id > ? AND removed_at IS NULL ORDER BY id LIMIT ?")
                .params(TenantContext.tenantId(), id, PAGE)
                .query((row, number) -> new HeldReview(row.getLong("id"), row.getLong("listing_id"), raw(row)))
                .list();
    }

    private static RawReview raw(ResultSet row) throws SQLException {
        BigDecimal rating = row.getBigDecimal("rating");
        int likes = row.getInt("likes");
        boolean verified = row.getBoolean("verified");
        Boolean knownVerified = row.wasNull() ? null : verified;
        return new RawReview(
                row.getString("platform_review_id"),
                row.getString("author"),
                rating == null ? null : new Rating(rating, row.getInt("rating_scale")),
                row.getString("title"),
                row.getString("text"),
                row.getString("language"),
                instant(row, "published_at"),
                instant(row, "edited_at"),
                row.getString("order_number"),
                row.getString("sku"),
                row.getString("variant"),
                row.getString("country"),
                knownVerified,
                likes == 0 ? null : likes,
                row.getString("url"),
                row.getString("reply_text"),
                instant(row, "reply_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
