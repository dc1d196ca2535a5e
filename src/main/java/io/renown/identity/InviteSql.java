package io.renown.identity;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The brands of invites, and the way from a link to its tenant. */
@Repository
@TenantScopedSql
class InviteSql {

    private final JdbcClient jdbc;

    InviteSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a link leads. */
    record Found(int tenantId, long inviteId, String slug, String organization, String inviter) {}

    /** The open invite behind a link, of an active tenant and an active inviter. */
    Optional<Found> findOpen(InviteToken token, Instant now) {
        return SystemDoor.callAcrossTenants(
                "whose invite is this",
                () -> jdbc.sql("SELECT i.tenant_id, i.id, t.slug, t.name AS organization, p.name AS inviter"
                                + " FROM member_invite i JOIN tenant t ON t.id = i.tenant_id"
                                + " JOIN member m ON m.tenant_id = i.tenant_id AND m.id = i.inviter_id"
                                + " JOIN person p ON p.id = m.person_id"
                                + " WHERE i.token_hash = ? AND i.accepted_at IS NULL AND i.revoked_at IS NULL"
                                + " AND i.expires_at > ? AND t.state = 'ACTIVE' AND m.state = 'ACTIVE'")
                        .params(token.hash(), LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .query((row, number) -> new Found(
                                row.getInt("tenant_id"),
                                row.getLong("id"),
                                row.getString("slug"),
                                row.getString("organization"),
                                row.getString("inviter")))
                        .optional());
    }

    /** Two who take up the same invite come one after the other. */
    void lock(int tenantId, long inviteId) {
        jdbc.sql("SELECT id FROM member_invite WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(tenantId, inviteId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void addBrands(int tenantId, long inviteId, Collection<Long> brandIds) {
        for (long brandId : brandIds) {
            jdbc.sql("INSERT INTO member_invite_brand (tenant_id, invite_id, brand_id) VALUES (?, ?, ?)")
                    .params(tenantId, inviteId, brandId)
                    .update();
        }
    }

    /** The brands of each of these invites. */
    Map<Long, List<Long>> brandIds(int tenantId, Collection<Long> inviteIds) {
        if (inviteIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT invite_id, brand_id FROM member_invite_brand WHERE tenant_id = :tenant"
                        + " AND invite_id IN (:invites)")
                .param("tenant", tenantId)
                .param("invites", inviteIds)
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
