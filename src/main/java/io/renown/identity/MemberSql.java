package io.renown.identity;

import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members joined with people, and the memberships of one person across tenants. */
@Repository
@TenantScopedSql
class MemberSql {

    private static final String BRANDS = "(SELECT GROUP_CONCAT(b.brand_id) FROM member_brand b"
            + " WHERE b.tenant_id = m.tenant_id AND b.member_id = m.id) AS brand_ids";

    private final JdbcClient jdbc;

    MemberSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberDetails> list(int tenantId) {
        return jdbc.sql("SELECT m.*, p.name, p.email, " + BRANDS + " FROM member m JOIN person p ON p.id = m.person_id"
                        + " WHERE m.tenant_id = ? ORDER BY p.name")
                .param(tenantId)
                .query((row, number) -> new MemberDetails(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        Member.State.ACTIVE.name().equals(row.getString("state")),
                        row.getBoolean("all_brands"),
                        ids(row.getString("brand_ids"))))
                .list();
    }

    /** Where a person is an active member of an active tenant; the way in for every request. */
    List<Membership> memberships(long personId) {
        return SystemDoor.callAcrossTenants(
                "memberships of the signed-in person",
                () -> jdbc.sql(
                                "SELECT m.*, p.name,"
                                        + " p.email, t.slug, t.name AS tenant_name, t.kind, t.demo, " + BRANDS
                                        + " FROM member m JOIN person p ON p.id = m.person_id JOIN tenant t ON t.id = m.tenant_id"
                                        + " WHERE m.person_id = ? AND m.state = 'ACTIVE' AND t.state = 'ACTIVE' ORDER BY t.name")
                        .param(personId)
                        .query(MemberSql::membership)
                        .list());
    }

    Optional<Membership> findMembership(long personId, String tenantSlug) {
        return memberships(personId).stream()
                .filter(membership -> membership.tenantSlug().equals(tenantSlug))
                .findFirst();
    }

    Optional<Membership> findMembership(long personId, int tenantId) {
        return memberships(personId).stream()
                .filter(membership -> membership.tenantId() == tenantId)
                .findFirst();
    }

    Map<Long, Long> brandParents(int tenantId) {
        return jdbc
                .sql("SELECT id, COALESCE(parent_id, 0) AS parent_id FROM brand WHERE tenant_id = ?")
                .param(tenantId)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getLong("parent_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void replaceBrands(int tenantId, long memberId, Collection<Long> brandIds) {
        jdbc.sql("DELETE FROM member_brand WHERE tenant_id = ? AND member_id = ?")
                .params(tenantId, memberId)
                .update();
        for (long brandId : brandIds) {
            jdbc.sql("INSERT INTO member_brand (tenant_id, member_id, brand_id) VALUES (?, ?, ?)")
                    .params(tenantId, memberId, brandId)
                    .update();
        }
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getInt("tenant_id"),
                row.getString("slug"),
                row.getString("tenant_name"),
                row.getString("kind"),
                row.getBoolean("demo"),
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("all_brands"),
                ids(row.getString("brand_ids")));
    }

    private static List<Long> ids(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }
}
