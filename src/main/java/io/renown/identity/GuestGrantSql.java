package io.renown.identity;

import io.renown.identity.GuestGrantDetails.Guest;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one tenant has granted others. */
@Repository
@TenantScopedSql
class GuestGrantSql {

    /** Of the newest, those that are shown. */
    private static final int SHOWN = 200;

    /** Of a grant {@code g}, asks twice for the time of now. */
    static final String STATE = "CASE WHEN g.revoked_at IS NOT NULL THEN 'REVOKED' WHEN g.declined_at IS NOT NULL"
            + " THEN 'DECLINED' WHEN g.expires_at <= ? THEN 'EXPIRED' WHEN g.accepted_at IS NOT NULL THEN 'ACCEPTED'"
            + " WHEN g.answer_until <= ? THEN 'EXPIRED' ELSE 'OFFERED' END";

    private final JdbcClient jdbc;

    GuestGrantSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A grant about to be offered. */
    record NewGrant(
            long id,
            String agencySlug,
            @Nullable Integer agencyId,
            Role role,
            boolean allBrands,
            String reason,
            @Nullable Long granterId,
            Instant offeredAt,
            Instant answerUntil,
            @Nullable Instant expiresAt) {}

    void insert(int tenantId, NewGrant grant) {
        jdbc.sql("INSERT INTO guest_grant (tenant_id, id, agency_slug, agency_id, role, all_brands, reason, granter_id,"
                        + " offered_at, answer_until, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        tenantId,
                        grant.id(),
                        grant.agencySlug(),
                        grant.agencyId(),
                        grant.role().name(),
                        grant.allBrands(),
                        grant.reason(),
                        grant.granterId(),
                        utc(grant.offeredAt()),
                        utc(grant.answerUntil()),
                        utcOrNull(grant.expiresAt())))
                .update();
    }

    void change(int tenantId, long grantId, Role role, boolean allBrands, @Nullable Instant expiresAt) {
        jdbc.sql("UPDATE guest_grant SET role = ?, all_brands = ?, expires_at = ? WHERE tenant_id = ? AND id = ?")
                .params(java.util.Arrays.asList(role.name(), allBrands, utcOrNull(expiresAt), tenantId, grantId))
                .update();
    }

    void replaceBrands(int tenantId, long grantId, Collection<Long> brandIds) {
        jdbc.sql("DELETE FROM guest_grant_brand WHERE tenant_id = ? AND grant_id = ?")
                .params(tenantId, grantId)
                .update();
        for (long brandId : brandIds) {
            jdbc.sql("INSERT INTO guest_grant_brand (tenant_id, grant_id, brand_id) VALUES (?, ?, ?)")
                    .params(tenantId, grantId, brandId)
                    .update();
        }
    }

    /** Shuts the door; the rows stay and tell who was here. */
    void revoke(int tenantId, long grantId, Instant now) {
        jdbc.sql("UPDATE guest_grant SET revoked_at = ? WHERE tenant_id = ? AND id = ? AND revoked_at IS NULL")
                .params(utc(now), tenantId, grantId)
                .update();
    }

    /** Whoever changes a grant and whoever answers it come one after the other. */
    void lock(int tenantId, long grantId) {
        jdbc.sql("SELECT id FROM guest_grant WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(tenantId, grantId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    int offersSince(int tenantId, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM guest_grant WHERE tenant_id = ? AND offered_at > ?")
                .params(tenantId, utc(since))
                .query(Integer.class)
                .single();
    }

    /** To which agency; null where there is none. */
    @Nullable
    Integer agencyId(int tenantId, long grantId) {
        return jdbc.sql("SELECT COALESCE(agency_id, 0) FROM guest_grant WHERE tenant_id = ? AND id = ?")
                .params(tenantId, grantId)
                .query(Integer.class)
                .optional()
                .filter(id -> id != 0)
                .orElse(null);
    }

    /** The newest first. */
    List<GuestGrantDetails> list(int tenantId, Instant now) {
        Map<Long, List<Long>> brands = brandIds(tenantId);
        Map<Long, List<Guest>> guests = guests(tenantId, now);
        return jdbc.sql("SELECT g.*, a.name AS agency_name, p.name AS granter, " + STATE
                        + " AS state FROM guest_grant g"
                        + " LEFT JOIN tenant a ON a.id = g.agency_id AND g.accepted_at IS NOT NULL"
                        + " LEFT JOIN member m ON m.tenant_id = g.tenant_id AND m.id = g.granter_id"
                        + " LEFT JOIN person p ON p.id = m.person_id"
                        + " WHERE g.tenant_id = ? ORDER BY g.id DESC LIMIT ?")
                .params(utc(now), utc(now), tenantId, SHOWN)
                .query((row, number) -> details(
                        row,
                        brands.getOrDefault(row.getLong("id"), List.of()),
                        guests.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Map<Long, List<Long>> brandIds(int tenantId) {
        return jdbc
                .sql("SELECT grant_id, brand_id FROM guest_grant_brand WHERE tenant_id = ?")
                .param(tenantId)
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Map<Long, List<Guest>> guests(int tenantId, Instant now) {
        return jdbc
                .sql("SELECT gm.grant_id, m.id, p.name, p.email, gm.last_seen_at, " + GuestRule.MAY_ENTER
                        + " AS may_enter FROM member m JOIN person p ON p.id = m.person_id" + GuestRule.JOINED
                        + " WHERE m.tenant_id = ? AND m.state = 'GUEST' AND gm.withdrawn_at IS NULL ORDER BY p.name")
                .params(utc(now), tenantId)
                .query((row, number) -> Map.entry(
                        row.getLong("grant_id"),
                        new Guest(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("email"),
                                row.getBoolean("may_enter"),
                                instant(row, "last_seen_at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static GuestGrantDetails details(ResultSet row, List<Long> brandIds, List<Guest> guests)
            throws SQLException {
        return new GuestGrantDetails(
                row.getLong("id"),
                row.getString("agency_slug"),
                row.getString("agency_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("all_brands"),
                brandIds,
                row.getString("reason"),
                row.getString("granter"),
                known(row, "offered_at"),
                known(row, "answer_until"),
                instant(row, "expires_at"),
                instant(row, "accepted_at"),
                GuestGrantState.valueOf(row.getString("state")),
                guests);
    }

    static Instant known(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
