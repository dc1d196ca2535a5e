package io.renown.sync;

import io.renown.connector.PlatformException;
import io.renown.review.ListingReviews;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the current tenant. A visit writes only while its claim stands. */
@Repository
@TenantScopedSql
class SyncSql {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    SyncSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins with a listing, or gives one that was known to another account. */
    void begin(
            long listingId, long accountId, String platform, Duration interval, @Nullable Instant alarm, Instant now) {
        jdbc.sql("INSERT INTO listing_sync (tenant_id, listing_id, account_id, platform, due_at, interval_seconds,"
                        + " failures, shown, removed, edited, alarm_at, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE account_id = VALUES(account_id), due_at = VALUES(due_at),"
                        + " failures = 0, trouble = NULL, claimed_by = NULL, claimed_until = NULL, paused_at = NULL,"
                        + " walk = NULL")
                .params(TenantContext.tenantId(), listingId, accountId, platform, utc(now), interval.toSeconds())
                .param(alarm == null ? null : utc(alarm))
                .param(utc(now))
                .update();
    }

    void end(long listingId) {
        jdbc.sql("DELETE FROM listing_sync WHERE tenant_id = ? AND listing_id = ?")
                .params(TenantContext.tenantId(), listingId)
                .update();
    }

    Optional<ListingSync> find(long listingId) {
        return jdbc.sql("SELECT * FROM listing_sync WHERE tenant_id = ? AND listing_id = ?")
                .params(TenantContext.tenantId(), listingId)
                .query((row, number) -> read(row))
                .optional();
    }

    List<ListingSync> list() {
        return jdbc.sql("SELECT * FROM listing_sync WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .query((row, number) -> read(row))
                .list();
    }

    /** As a visit sees it; empty when its claim is gone. Locks the row until the transaction ends. */
    Optional<ListingSync> lock(long listingId, String visit) {
        return jdbc.sql(
                        "SELECT * FROM listing_sync WHERE tenant_id = ? AND listing_id = ? AND claimed_by = ? FOR UPDATE")
                .params(TenantContext.tenantId(), listingId, visit)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Keeps where a walk stands, and renews the claim. */
    void keep(long listingId, Walk walk, Times times, int added, Instant until) {
        jdbc.sql("UPDATE listing_sync SET walk = ?, shown = shown + ?, expected = COALESCE(?, expected), failures = 0,"
                        + " trouble = NULL, trouble_words = NULL, trouble_since = NULL, claimed_until = ?, due_at = ?,"
                        + " newest_at = GREATEST(COALESCE(newest_at, ?), COALESCE(?, newest_at)),"
                        + " latest_at = GREATEST(COALESCE(latest_at, ?), COALESCE(?, latest_at))"
                        + " WHERE tenant_id = ? AND listing_id = ?")
                .param(JSON.writeValueAsString(walk))
                .param(added)
                .param(walk.total())
                .params(utc(until), utc(until))
                .param(times.newest() == null ? null : utc(times.newest()))
                .param(times.newest() == null ? null : utc(times.newest()))
                .param(times.latest() == null ? null : utc(times.latest()))
                .param(times.latest() == null ? null : utc(times.latest()))
                .params(TenantContext.tenantId(), listingId)
                .update();
    }

    /**
     * Of a page's items.
     *
     * @param newest by publication
     * @param latest by what the platform sorts by
     */
    record Times(@Nullable Instant newest, @Nullable Instant latest) {}

    /** A walk came to its end. */
    void endWalk(
            long listingId,
            Walk walk,
            Ending ending,
            Duration interval,
            @Nullable Instant sweepAt,
            @Nullable Instant alarmAt,
            Instant now) {
        jdbc.sql("UPDATE listing_sync SET walk = NULL, ending = :ending, interval_seconds = :interval,"
                        + " walked_from = IF(:early, walked_from, :from), latest_at = IF(:early, :known, latest_at),"
                        + " last_success_at = :now, sweep_at = :sweep, alarm_at = :alarm,"
                        + " alarmed_at = NULL, back_filled_at = IF(:backFill, :now, back_filled_at),"
                        + " swept_at = IF(:whole, :now, swept_at)"
                        + " WHERE tenant_id = :tenant AND listing_id = :listing")
                .param("ending", ending.slug())
                .param("interval", interval.toSeconds())
                .param("early", ending.isEarly())
                .param("known", walk.known() == null ? null : utc(walk.known()))
                .param("from", utc(walk.startedAt()))
                .param("now", utc(now))
                .param("sweep", sweepAt == null ? null : utc(sweepAt))
                .param("alarm", alarmAt == null ? null : utc(alarmAt))
                .param("backFill", walk.kind() == WalkKind.BACK_FILL)
                .param("whole", walk.kind().isWhole() && !ending.isEarly())
                .param("tenant", TenantContext.tenantId())
                .param("listing", listingId)
                .update();
    }

    void keepVersion(long listingId, @Nullable String version) {
        jdbc.sql("UPDATE listing_sync SET page_version = ? WHERE tenant_id = ? AND listing_id = ?")
                .param(version)
                .params(TenantContext.tenantId(), listingId)
                .update();
    }

    /** What the walk met does not count as caught up with: the next one begins from where this one did. */
    void dropWalk(long listingId, Walk walk) {
        jdbc.sql("UPDATE listing_sync SET walk = NULL, latest_at = ? WHERE tenant_id = ? AND listing_id = ?")
                .param(walk.known() == null ? null : utc(walk.known()))
                .params(TenantContext.tenantId(), listingId)
                .update();
    }

    void count(long listingId, ListingReviews.Counts counts, Instant now) {
        jdbc.sql("UPDATE listing_sync SET shown = ?, removed = ?, edited = ?, oldest_at = ?, newest_at = ?,"
                        + " counted_at = ? WHERE tenant_id = ? AND listing_id = ?")
                .params(counts.shown(), counts.removed(), counts.edited())
                .param(counts.oldest() == null ? null : utc(counts.oldest()))
                .param(counts.newest() == null ? null : utc(counts.newest()))
                .params(utc(now), TenantContext.tenantId(), listingId)
                .update();
    }

    /** Lets go of a claim; who asked meanwhile does not wait. */
    void release(long listingId, String visit, Instant due) {
        jdbc.sql("UPDATE listing_sync SET claimed_by = NULL, claimed_until = NULL,"
                        + " due_at = IF(asked_at > last_started_at, asked_at, ?)"
                        + " WHERE tenant_id = ? AND listing_id = ? AND claimed_by = ?")
                .params(utc(due), TenantContext.tenantId(), listingId, visit)
                .update();
    }

    void fail(long listingId, String visit, @Nullable PlatformException failure, Instant due, Instant now) {
        jdbc.sql("UPDATE listing_sync SET claimed_by = NULL, claimed_until = NULL, due_at = ?,"
                        + " failures = failures + 1, trouble_since = COALESCE(trouble_since, ?), trouble = ?,"
                        + " trouble_words = ? WHERE tenant_id = ? AND listing_id = ? AND claimed_by = ?")
                .params(utc(due), utc(now))
                .param(failure == null ? "internal" : failure.trouble().slug())
                .param(failure == null ? null : failure.words())
                .params(TenantContext.tenantId(), listingId, visit)
                .update();
    }

    /** The other listings of an account wait as well. */
    void putOffAccount(long accountId, Instant until) {
        jdbc.sql("UPDATE listing_sync SET due_at = ? WHERE tenant_id = ? AND account_id = ? AND due_at < ?"
                        + " AND claimed_by IS NULL")
                .params(utc(until), TenantContext.tenantId(), accountId, utc(until))
                .update();
    }

    /** At once, unless paused; after the visit at work, where there is one. */
    int makeDue(long accountId, Instant now) {
        return jdbc.sql("UPDATE listing_sync SET asked_at = ?, due_at = IF(claimed_by IS NULL, ?, due_at), failures = 0"
                        + " WHERE tenant_id = ? AND account_id = ? AND paused_at IS NULL")
                .params(utc(now), utc(now), TenantContext.tenantId(), accountId)
                .update();
    }

    /** As the other, but for listings that wait because something is wrong: a message does not mend that. */
    int makeDueWhereWell(long accountId, Instant now) {
        return jdbc.sql("UPDATE listing_sync SET asked_at = ?, due_at = IF(claimed_by IS NULL, ?, due_at)"
                        + " WHERE tenant_id = ? AND account_id = ? AND paused_at IS NULL AND failures = 0")
                .params(utc(now), utc(now), TenantContext.tenantId(), accountId)
                .update();
    }

    int makeListingDue(long listingId, Instant now) {
        return jdbc.sql("UPDATE listing_sync SET asked_at = ?, due_at = IF(claimed_by IS NULL, ?, due_at), failures = 0"
                        + " WHERE tenant_id = ? AND listing_id = ? AND paused_at IS NULL")
                .params(utc(now), utc(now), TenantContext.tenantId(), listingId)
                .update();
    }

    /** A visit at work sees its claim gone with the next page. */
    void pause(long listingId, Instant now) {
        jdbc.sql("UPDATE listing_sync SET paused_at = ?, due_at = NULL, claimed_by = NULL, claimed_until = NULL"
                        + " WHERE tenant_id = ? AND listing_id = ?")
                .params(utc(now), TenantContext.tenantId(), listingId)
                .update();
    }

    void resume(long listingId, Instant now) {
        jdbc.sql("UPDATE listing_sync SET paused_at = NULL, due_at = ?, failures = 0"
                        + " WHERE tenant_id = ? AND listing_id = ? AND paused_at IS NOT NULL")
                .params(utc(now), TenantContext.tenantId(), listingId)
                .update();
    }

    void fetchAgain(long listingId, Instant now) {
        jdbc.sql("UPDATE listing_sync SET walk = NULL, back_filled_at = NULL, due_at = ?, failures = 0,"
                        + " claimed_by = NULL, claimed_until = NULL, paused_at = NULL"
                        + " WHERE tenant_id = ? AND listing_id = ?")
                .params(utc(now), TenantContext.tenantId(), listingId)
                .update();
    }

    /** @return false when another node was quicker */
    boolean alarm(long listingId, Instant now) {
        return jdbc.sql("UPDATE listing_sync SET alarm_at = NULL, alarmed_at = ?"
                                + " WHERE tenant_id = ? AND listing_id = ? AND alarm_at IS NOT NULL")
                        .params(utc(now), TenantContext.tenantId(), listingId)
                        .update()
                == 1;
    }

    private static ListingSync read(ResultSet row) throws SQLException {
        String walk = row.getString("walk");
        long expected = row.getLong("expected");
        Long known = row.wasNull() ? null : expected;
        return new ListingSync(
                row.getLong("listing_id"),
                row.getLong("account_id"),
                row.getString("platform"),
                instant(row, "due_at"),
                row.getString("claimed_by") != null,
                Duration.ofSeconds(row.getLong("interval_seconds")),
                walk == null ? null : JSON.readValue(walk, Walk.class),
                row.getString("page_version"),
                instant(row, "back_filled_at"),
                instant(row, "walked_from"),
                instant(row, "sweep_at"),
                instant(row, "swept_at"),
                row.getInt("failures"),
                row.getString("trouble"),
                row.getString("trouble_words"),
                instant(row, "trouble_since"),
                row.getString("ending"),
                instant(row, "last_started_at"),
                instant(row, "last_success_at"),
                row.getLong("shown"),
                row.getLong("removed"),
                row.getLong("edited"),
                known,
                instant(row, "oldest_at"),
                instant(row, "newest_at"),
                instant(row, "latest_at"),
                instant(row, "counted_at"),
                instant(row, "alarmed_at"),
                instant(row, "paused_at"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
