package io.renown.sync;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due, over all tenants: the only place that looks across them, and it sees nothing but when whose listing is due. */
@Repository
@TenantScopedSql
class DueSql {

    /** However long the line is, this much of it is looked at. */
    private static final int LOOKED_AT = 1000;

    private final JdbcClient jdbc;

    DueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Platforms of which a listing is due: reads one entry of the index for each platform. */
    List<String> platforms(Instant now) {
        return SystemDoor.callAcrossTenants(
                "platforms with listings that are due",
                () -> jdbc.sql("SELECT platform FROM listing_sync GROUP BY platform HAVING MIN(due_at) <= ?")
                        .param(utc(now))
                        .query((row, number) -> row.getString("platform"))
                        .list());
    }

    /**
     * Due listings of a platform, tenants taking turns: the longest due of each tenant first, then the second of each.
     * Without those of suspended tenants, and without those whose account is being visited; of an account one at a time,
     * since it is visited once at a time.
     */
    List<DueListing> due(String platform, Instant now, int limit) {
        return SystemDoor.callAcrossTenants(
                "listings that are due",
                () -> jdbc.sql("""
                        SELECT tenant_id, listing_id, account_id, platform, due_at FROM (
                            SELECT d.*, ROW_NUMBER() OVER (PARTITION BY d.tenant_id ORDER BY d.due_at) AS turn FROM (
                                SELECT w.*, ROW_NUMBER() OVER
                                    (PARTITION BY w.tenant_id, w.account_id ORDER BY w.due_at) AS place FROM (
                                    SELECT s.tenant_id, s.listing_id, s.account_id, s.platform, s.due_at
                                    FROM listing_sync s WHERE s.platform = :platform AND s.due_at <= :now
                                    AND NOT EXISTS (SELECT 1 FROM listing_sync o WHERE o.tenant_id = s.tenant_id
                                        AND o.account_id = s.account_id AND o.claimed_until > :now)
                                    ORDER BY s.due_at LIMIT :most
                                ) w
                            ) d JOIN tenant t ON t.id = d.tenant_id AND t.state = 'ACTIVE' WHERE d.place = 1
                        ) line ORDER BY turn, due_at LIMIT :limit""")
                        .param("platform", platform)
                        .param("now", utc(now))
                        .param("most", LOOKED_AT)
                        .param("limit", limit)
                        .query((row, number) -> new DueListing(
                                row.getInt("tenant_id"),
                                row.getLong("listing_id"),
                                row.getLong("account_id"),
                                row.getString("platform"),
                                row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                        .list());
    }

    /** Listings of tenants that are suspended get out of the way, until a while later. */
    void putOffSuspended(Instant now, Instant until) {
        SystemDoor.callAcrossTenants(
                "listings of suspended tenants",
                () -> jdbc.sql("UPDATE listing_sync SET due_at = ? WHERE due_at <= ?"
                                + " AND tenant_id IN (SELECT id FROM tenant WHERE state <> 'ACTIVE')")
                        .params(utc(until), utc(now))
                        .update());
    }

    /**
     * Takes a listing for one visit; should that end without a word, it is due again at {@code until}.
     *
     * @return false when another was quicker
     */
    boolean claim(DueListing listing, String visit, Instant now, Instant until) {
        return jdbc.sql("UPDATE listing_sync SET claimed_by = ?, claimed_until = ?, due_at = ?, last_started_at = ?"
                                + " WHERE tenant_id = ? AND listing_id = ? AND due_at = ?")
                        .params(
                                visit,
                                utc(until),
                                utc(until),
                                utc(now),
                                listing.tenantId(),
                                listing.listingId(),
                                utc(listing.dueAt()))
                        .update()
                == 1;
    }

    record Alarm(int tenantId, long listingId) {}

    List<Alarm> alarms(Instant now, int limit) {
        return SystemDoor.callAcrossTenants(
                "listings whose window is about to close",
                () -> jdbc.sql(
                                "SELECT tenant_id, listing_id FROM listing_sync WHERE alarm_at <= ? ORDER BY alarm_at LIMIT ?")
                        .params(utc(now), limit)
                        .query((row, number) -> new Alarm(row.getInt("tenant_id"), row.getLong("listing_id")))
                        .list());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
