package io.renown.identity;

import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import io.renown.tenancy.TenantScopedSql;
import io.renown.tenancy.TenantState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Members joined with people, and the memberships of one person across tenants. */
@Repository
@TenantScopedSql
class MemberSql {

    /** Not GROUP_CONCAT, which MySQL cuts off at 1,024 characters. */
    private static final String BRANDS = "(SELECT JSON_ARRAYAGG(b.brand_id) FROM member_brand b"
            + " WHERE b.tenant_id = m.tenant_id AND b.member_id = m.id) AS brand_ids,"
            + " (SELECT JSON_ARRAYAGG(b.brand_id) FROM guest_grant_brand b"
            + " WHERE b.tenant_id = g.tenant_id AND b.grant_id = g.id) AS granted_brand_ids";

    private static final String MEMBERSHIPS =
            "SELECT m.id, m.state AS member_state, " + GuestRule.ROLE + ", " + BRANDS + ","
                    + " a.id AS agency_id, a.slug AS agency_slug, a.name AS agency_name, gm.last_seen_at AS guest_seen_at,"
                    + " p.id AS person_id, p.email, p.name, p.locale, p.theme,"
                    + " t.id AS tenant_id, t.slug, t.name AS tenant_name, t.kind, t.state, t.locale AS tenant_locale,"
                    + " t.time_zone, t.accent, t.demo, t.created_at"
                    + " %s FROM member m JOIN person p ON p.id = m.person_id JOIN tenant t ON t.id = m.tenant_id"
                    + GuestRule.JOINED + " %s WHERE m.person_id = ? AND " + GuestRule.MAY_ENTER + " AND t.state = ?";

    private static final String ANY_SESSION = MEMBERSHIPS.formatted("", "");

    /** Asked together, so that the gate costs a page no statement more. */
    private static final String IN_SESSION = MEMBERSHIPS.formatted(
            ", s.id AS session_id, s.last_seen_at",
            " LEFT JOIN sign_in_session s ON s.http_session_key = ? AND s.person_id = p.id AND "
                    + SignInSessionSql.IS_OPEN);

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<MemberDetails> list(int tenantId) {
        return jdbc.sql("SELECT m.id, p.name, p.email, m.state AS member_state, " + GuestRule.ROLE + ", " + BRANDS
                        + ", a.name AS agency_name, " + GuestRule.MAY_ENTER + " AS may_enter"
                        + " FROM member m JOIN person p ON p.id = m.person_id" + GuestRule.JOINED
                        + " WHERE m.tenant_id = ? ORDER BY p.name")
                .params(now(), tenantId)
                .query((row, number) -> new MemberDetails(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("may_enter"),
                        row.getBoolean("all_brands"),
                        brandIds(row),
                        row.getString("agency_name")))
                .list();
    }

    /** Where a person is an active member of an active tenant. */
    List<Membership> memberships(long personId) {
        return memberships(ANY_SESSION + " ORDER BY t.name", personId, now(), TenantState.ACTIVE.name());
    }

    /** @param open the session that asks; empty when it is not open, or no longer */
    record Seen(Membership membership, Optional<SignInSessionSql.OpenSession> open) {}

    /** The way in for every request of the portal. */
    Optional<Seen> find(long personId, String tenantSlug, SessionKey session, Instant now) {
        return find(" AND t.slug = ?", personId, tenantSlug, session, now);
    }

    Optional<Seen> find(long personId, int tenantId, SessionKey session, Instant now) {
        return find(" AND t.id = ?", personId, tenantId, session, now);
    }

    private Optional<Seen> find(String condition, long personId, Object tenant, SessionKey session, Instant now) {
        return SystemDoor.callAcrossTenants(
                "membership and session of the signed-in person",
                () -> jdbc.sql(IN_SESSION + condition)
                        .params(
                                session.hash(),
                                SignInSessionSql.seenSince(now),
                                SignInSessionSql.begunSince(now),
                                personId,
                                utc(now),
                                TenantState.ACTIVE.name(),
                                tenant)
                        .query((row, number) -> new Seen(membership(row, number), openSession(row)))
                        .optional());
    }

    private static Optional<SignInSessionSql.OpenSession> openSession(ResultSet row) throws SQLException {
        LocalDateTime seen = row.getObject("last_seen_at", LocalDateTime.class);
        return seen == null
                ? Optional.empty()
                : Optional.of(
                        new SignInSessionSql.OpenSession(row.getLong("session_id"), seen.toInstant(ZoneOffset.UTC)));
    }

    /** Notes that a guest is at work here. */
    void noteGuestSeen(int tenantId, long memberId, Instant now) {
        jdbc.sql("UPDATE guest_member SET last_seen_at = ? WHERE tenant_id = ? AND member_id = ?")
                .params(utc(now), tenantId, memberId)
                .update();
    }

    /** A person's place in a tenant, as the audit log names it. */
    record Seat(int tenantId, long memberId) {}

    List<Seat> seats(long personId) {
        return SystemDoor.callAcrossTenants(
                "tenants that hear of a change of the person's account",
                () -> jdbc.sql("SELECT m.tenant_id, m.id FROM member m"
                                + " WHERE m.person_id = ? AND m.state = 'ACTIVE' ORDER BY m.tenant_id")
                        .param(personId)
                        .query((row, number) -> new Seat(row.getInt("tenant_id"), row.getLong("id")))
                        .list());
    }

    /** Where a person is an active member of a suspended tenant: to be told so, not to be let in. */
    List<Membership> suspendedMemberships(long personId) {
        return memberships(ANY_SESSION + " ORDER BY t.name", personId, now(), TenantState.SUSPENDED.name());
    }

    Optional<Membership> findMembership(long personId, String tenantSlug) {
        return memberships(ANY_SESSION + " AND t.slug = ?", personId, now(), TenantState.ACTIVE.name(), tenantSlug)
                .stream()
                .findFirst();
    }

    Optional<Membership> findMembership(long personId, int tenantId) {
        return memberships(ANY_SESSION + " AND t.id = ?", personId, now(), TenantState.ACTIVE.name(), tenantId).stream()
                .findFirst();
    }

    private List<Membership> memberships(String sql, Object... parameters) {
        return SystemDoor.callAcrossTenants(
                "memberships of the signed-in person",
                () -> jdbc.sql(sql)
                        .params(parameters)
                        .query(MemberSql::membership)
                        .list());
    }

    /**
     * The ids of the active owners. Whoever changes rights asks for them first and holds them until the end, so that two
     * owners who demote each other come one after the other.
     */
    List<Long> lockOwners(int tenantId) {
        return jdbc.sql("SELECT id FROM member WHERE tenant_id = ? AND role = 'OWNER' AND state = 'ACTIVE'"
                        + " ORDER BY id FOR UPDATE")
                .param(tenantId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Long> brandIds(int tenantId, long memberId) {
        return jdbc.sql("SELECT brand_id FROM member_brand WHERE tenant_id = ? AND member_id = ?")
                .params(tenantId, memberId)
                .query((row, number) -> row.getLong(1))
                .list();
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
                new TenantDetails(
                        row.getInt("tenant_id"),
                        TenantState.valueOf(row.getString("state")),
                        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        new TenantProfile(
                                row.getString("slug"),
                                row.getString("tenant_name"),
                                TenantKind.valueOf(row.getString("kind")),
                                row.getString("tenant_locale"),
                                row.getString("time_zone"),
                                row.getString("accent"),
                                row.getBoolean("demo"))),
                new PersonDetails(
                        row.getLong("person_id"),
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("locale"),
                        row.getString("theme")),
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("all_brands"),
                brandIds(row),
                guestOf(row));
    }

    private static Membership.@Nullable GuestOf guestOf(ResultSet row) throws SQLException {
        if (!isGuest(row)) {
            return null;
        }
        LocalDateTime seen = row.getObject("guest_seen_at", LocalDateTime.class);
        return new Membership.GuestOf(
                row.getInt("agency_id"),
                row.getString("agency_slug"),
                row.getString("agency_name"),
                seen == null ? null : seen.toInstant(ZoneOffset.UTC));
    }

    private static List<Long> brandIds(ResultSet row) throws SQLException {
        return ids(row.getString(isGuest(row) ? "granted_brand_ids" : "brand_ids"));
    }

    private static boolean isGuest(ResultSet row) throws SQLException {
        return Member.State.GUEST.name().equals(row.getString("member_state"));
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static List<Long> ids(@Nullable String array) {
        return array == null
                ? List.of()
                : Stream.of(JsonMapper.shared().readValue(array, Long[].class)).toList();
    }
}
