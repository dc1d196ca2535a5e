package io.renown.review;

import io.renown.platform.CompetitorListings;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.TextSignature;
import io.renown.review.authenticity.ComparedReview;
import io.renown.review.authenticity.SuspectedReviews;
import io.renown.search.IndexFailures;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import jakarta.persistence.EntityManagerFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Rows of reviews past the session, by the thousand, for the estimate of which may not be genuine. */
@Repository
@TenantScopedSql
class SuspectedReviewRows implements SuspectedReviews {

    private static final int PAGE = 1_000;

    private static final Instant NEVER_REACHED = Instant.parse("9999-01-01T00:00:00Z");

    /** Of a text, as much as the rules read. */
    private static final int READ = 4_000;

    private static final String LINE = "SELECT id, listing_id, published_at, author, suspicion IS NULL AS never,"
            + " COALESCE(suspicion, 'none') <> 'none' AS suspected, versions > 1 OR erased_at IS NOT NULL AS had_other_words,"
            + " suspicion_at, modified_at, IF(CHAR_LENGTH(title) + CHAR_LENGTH(text) < 20, NULL, text_signature) AS signature"
            + " FROM review WHERE tenant_id = ? AND brand_id = ?";

    private final JdbcTemplate jdbc;
    private final SuspicionWriter writer;
    private final CompetitorListings competitors;
    private final EntityManagerFactory entities;
    private final OutdatedReviews outdated;
    private final IndexFailures failures;

    SuspectedReviewRows(
            JdbcTemplate jdbc,
            SuspicionWriter writer,
            CompetitorListings competitors,
            EntityManagerFactory entities,
            OutdatedReviews outdated,
            IndexFailures failures) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.competitors = competitors;
        this.entities = entities;
        this.outdated = outdated;
        this.failures = failures;
    }

    @Override
    public OptionalLong findBrand() {
        return jdbc
                .query(
                        "SELECT b.id FROM brand b WHERE b.tenant_id = ? AND EXISTS (SELECT 1 FROM review r"
                                + " WHERE r.tenant_id = b.tenant_id AND r.brand_id = b.id AND r.suspicion_at IS NULL)"
                                + " ORDER BY b.id LIMIT 1",
                        (row, number) -> row.getLong("id"),
                        TenantContext.tenantId())
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public List<Line> read(long brandId, int most) {
        RowMapper<Line> line = line(competitors.ids());
        List<Line> lines = new ArrayList<>();
        readToBeLookedAt(brandId, most, line, lines);
        Instant at = NEVER_REACHED;
        long id = Long.MAX_VALUE;
        int read = 1;
        while (read > 0 && lines.size() < most) {
            List<Line> page = jdbc.query(
                    LINE + " AND suspicion_at <= ? AND (suspicion_at < ? OR id < ?)"
                            + " ORDER BY suspicion_at DESC, id DESC LIMIT ?",
                    line,
                    TenantContext.tenantId(),
                    brandId,
                    utc(at),
                    utc(at),
                    id,
                    Math.min(PAGE, most - lines.size()));
            read = page.size();
            lines.addAll(page);
            if (read > 0) {
                at = page.getLast().since();
                id = page.getLast().id();
            }
        }
        return lines;
    }

    private void readToBeLookedAt(long brandId, int most, RowMapper<Line> line, List<Line> lines) {
        long id = Long.MAX_VALUE;
        int read = 1;
        while (read > 0 && lines.size() < most) {
            List<Line> page = jdbc.query(
                    LINE + " AND suspicion_at IS NULL AND id < ? ORDER BY id DESC LIMIT ?",
                    line,
                    TenantContext.tenantId(),
                    brandId,
                    id,
                    Math.min(PAGE, most - lines.size()));
            read = page.size();
            lines.addAll(page);
            id = read > 0 ? page.getLast().id() : id;
        }
    }

    private static RowMapper<Line> line(Set<Long> competitors) {
        return (row, number) -> {
            Instant lookedAt = instant(row, "suspicion_at");
            Looked looked = row.getBoolean("never") ? Looked.NEVER : lookedAt == null ? Looked.AGAIN : Looked.DONE;
            Instant changedAt =
                    row.getObject("modified_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
            return new Line(
                    row.getLong("id"),
                    row.getLong("listing_id"),
                    competitors.contains(row.getLong("listing_id")),
                    row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString("author"),
                    row.getBytes("signature"),
                    looked,
                    row.getBoolean("had_other_words"),
                    row.getBoolean("suspected"),
                    lookedAt == null ? changedAt : lookedAt);
        };
    }

    @Override
    public List<ComparedReview> load(Collection<Long> ids) {
        List<ComparedReview> loaded = new ArrayList<>();
        if (ids.isEmpty()) {
            return loaded;
        }
        for (Object[] some : OutdatedReviews.parts(List.of(READ, TenantContext.tenantId()), ids)) {
            loaded.addAll(jdbc.query(
                    "SELECT id, listing_id, brand_id, author, published_at, stars, language, title, LEFT(text, ?) AS words,"
                            + " text_signature FROM review WHERE tenant_id = ? AND id IN (" + OutdatedReviews.marks()
                            + ")",
                    (row, number) -> compared(row),
                    some));
        }
        return loaded;
    }

    private static ComparedReview compared(ResultSet row) throws SQLException {
        byte[] signature = row.getBytes("text_signature");
        return new ComparedReview(
                row.getLong("id"),
                row.getLong("listing_id"),
                row.getLong("brand_id"),
                row.getString("author"),
                row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("stars"),
                row.getString("language"),
                new ReviewContent(row.getString("title"), row.getString("words"), null, null).whole(),
                signature == null ? null : new TextSignature(signature));
    }

    @Override
    public void lookAgainAt(Collection<Long> ids) {
        for (Object[] some : OutdatedReviews.parts(List.of(TenantContext.tenantId()), ids)) {
            jdbc.update(
                    "UPDATE review SET suspicion_at = NULL WHERE tenant_id = ? AND id IN (" + OutdatedReviews.marks()
                            + ")",
                    some);
        }
    }

    @Override
    public void lookAgainAtListing(long listingId) {
        jdbc.update(
                "UPDATE review SET suspicion_at = NULL WHERE tenant_id = ? AND listing_id = ?",
                TenantContext.tenantId(),
                listingId);
    }

    @Override
    public boolean lookAgainAtSuspects(int most) {
        List<Long> ids = jdbc.query(
                "SELECT id FROM review WHERE tenant_id = ? AND suspicion < 'none' AND suspicion_at IS NOT NULL LIMIT ?",
                (row, number) -> row.getLong("id"),
                TenantContext.tenantId(),
                most);
        lookAgainAt(ids);
        return !ids.isEmpty();
    }

    @Override
    public Desk open(Instant asOf) {
        return new SuspicionDesk(writer, new DocumentStream(entities, outdated, failures), entities, asOf);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
