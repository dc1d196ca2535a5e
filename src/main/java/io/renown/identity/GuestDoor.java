package io.renown.identity;

import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door between an agency and the tenants that granted it access. Each method names the tenants it is about; what it
 * hands out or changes hangs on a grant from the one to the other, and every change stands in the audit logs of both.
 */
@Repository
@TenantScopedSql
class GuestDoor {

    /** Of the clients of an agency, those that are shown. */
    private static final int SHOWN = 500;

    private static final String GRANTS =
            "SELECT g.id, t.id AS client_id, t.slug, t.name, g.role, g.all_brands, g.reason,"
                    + " g.offered_at, g.answer_until, g.expires_at, " + GuestGrantSql.STATE + " AS state,"
                    + " (SELECT JSON_ARRAYAGG(b.name) FROM guest_grant_brand gb JOIN brand b ON b.tenant_id = gb.tenant_id"
                    + " AND b.id = gb.brand_id WHERE gb.tenant_id = g.tenant_id AND gb.grant_id = g.id) AS brands,"
                    + " (SELECT JSON_ARRAYAGG(h.id) FROM guest_member gm JOIN member m ON m.tenant_id = gm.tenant_id"
                    + " AND m.id = gm.member_id AND m.state = 'GUEST' JOIN member h ON h.tenant_id = g.agency_id"
                    + " AND h.person_id = m.person_id AND h.state = 'ACTIVE' WHERE gm.tenant_id = g.tenant_id"
                    + " AND gm.grant_id = g.id AND gm.withdrawn_at IS NULL) AS named"
                    + " FROM guest_grant g JOIN tenant t ON t.id = g.tenant_id WHERE g.agency_id = ? AND g.revoked_at IS NULL"
                    + " AND g.declined_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > ?)"
                    + " AND (g.accepted_at IS NOT NULL OR g.answer_until > ?) AND t.state = 'ACTIVE'";

    private final JdbcClient jdbc;
    private final GuestAudit audit;
    private final Clock clock;

    GuestDoor(JdbcClient jdbc, GuestAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param locale a language tag */
    record Owner(String email, String locale) {}

    /** Whom mails of the other side are for. */
    List<Owner> owners(int tenantId) {
        return jdbc.sql("SELECT p.email, COALESCE(p.locale, t.locale) AS locale FROM member m"
                        + " JOIN person p ON p.id = m.person_id JOIN tenant t ON t.id = m.tenant_id"
                        + " WHERE m.tenant_id = ? AND m.role = 'OWNER' AND m.state = 'ACTIVE' AND t.state = 'ACTIVE'"
                        + " ORDER BY p.email")
                .param(tenantId)
                .query((row, number) -> new Owner(row.getString("email"), row.getString("locale")))
                .list();
    }

    /** A grant that is open, and the tenant that made it. */
    record Open(int clientId, ClientAccess access) {}

    /** What is offered to the agency and what it has accepted, by client; at most 500. */
    List<ClientAccess> listFor(int agencyId) {
        return open(GRANTS + " ORDER BY t.name, g.id LIMIT " + SHOWN, agencyId).stream()
                .map(Open::access)
                .toList();
    }

    /**
     * Finds an open grant and holds it to the end of the transaction.
     *
     * @throws Problem not found, also for what is no longer offered and what was never offered to this agency
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Open lock(int agencyId, long grantId) {
        Open found = find(agencyId, grantId).orElseThrow(Problem::notFound);
        jdbc.sql("SELECT id FROM guest_grant WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(found.clientId, grantId)
                .query((row, number) -> row.getLong(1))
                .list();
        return find(agencyId, grantId).orElseThrow(Problem::notFound);
    }

    private Optional<Open> find(int agencyId, long grantId) {
        return open(GRANTS + " AND g.id = ?", agencyId, grantId).stream().findFirst();
    }

    private List<Open> open(String sql, int agencyId, Object... more) {
        LocalDateTime now = utc(clock.instant());
        return SystemDoor.callAcrossTenants(
                "grants to an agency",
                () -> jdbc.sql(sql)
                        .params(Stream.concat(Stream.of(now, now, agencyId, now, now), Stream.of(more))
                                .toList())
                        .query(GuestDoor::read)
                        .list());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(int agencyId, Open grant) {
        answer("accepted_at", agencyId, grant);
        audit.append(
                grant.clientId,
                agencyId,
                "guest.accepted",
                grant.access.grantId(),
                grant.access.role().slug());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decline(int agencyId, Open grant) {
        answer("declined_at", agencyId, grant);
        audit.append(grant.clientId, agencyId, "guest.declined", grant.access.grantId(), "");
    }

    private void answer(String column, int agencyId, Open grant) {
        jdbc.sql("UPDATE guest_grant SET " + column + " = ? WHERE tenant_id = ? AND id = ? AND agency_id = ?")
                .params(utc(clock.instant()), grant.clientId, grant.access.grantId(), agencyId)
                .update();
    }

    /**
     * Lets a person of the agency act for the client. Keys that they had there before stay dead.
     *
     * @throws Problem {@code guest-known} for somebody who has, or had, another place there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void name(int agencyId, Open grant, long personId, String email) {
        LocalDateTime now = utc(clock.instant());
        long memberId = memberRow(grant, personId, email, now);
        jdbc.sql("UPDATE api_token SET revoked_at = ? WHERE tenant_id = ? AND member_id = ? AND revoked_at IS NULL")
                .params(now, grant.clientId, memberId)
                .update();
        jdbc.sql("INSERT INTO guest_member (tenant_id, member_id, grant_id, named_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE grant_id = VALUES(grant_id), named_at = VALUES(named_at),"
                        + " withdrawn_at = NULL, last_seen_at = NULL")
                .params(grant.clientId, memberId, grant.access.grantId(), now)
                .update();
        audit.append(grant.clientId, agencyId, "guest.named", grant.access.grantId(), place(memberId));
    }

    /** The row that notes and assignees refer to. By itself it opens nothing. */
    private long memberRow(Open grant, long personId, String email, LocalDateTime now) {
        record Known(long id, boolean free) {}
        Optional<Known> known = jdbc.sql("SELECT m.id, m.state = 'GUEST' AND (gm.withdrawn_at IS NOT NULL"
                        + " OR gm.grant_id = ? OR NOT " + GuestRule.MAY_ENTER + ") AS free FROM member m"
                        + GuestRule.JOINED + " WHERE m.tenant_id = ? AND m.person_id = ?")
                .params(grant.access.grantId(), now, grant.clientId, personId)
                .query((row, number) -> new Known(row.getLong("id"), row.getBoolean("free")))
                .optional();
        if (known.isPresent()) {
            if (!known.get().free) {
                audit.refuse(GuestAudit.subject(grant.access.grantId()), "guest-known " + place(known.get().id));
                throw Problem.conflict("guest-known", email);
            }
            return known.get().id;
        }
        long id = Tsid.next();
        jdbc.sql("INSERT INTO member (tenant_id, id, person_id, role, state, all_brands, created_at)"
                        + " VALUES (?, ?, ?, 'CLIENT_VIEWER', 'GUEST', FALSE, ?)")
                .params(grant.clientId, id, personId, now)
                .update();
        return id;
    }

    /** @return false when they were not named */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(int agencyId, Open grant, long personId) {
        Optional<Long> named = jdbc.sql("SELECT gm.member_id FROM guest_member gm JOIN member m"
                        + " ON m.tenant_id = gm.tenant_id AND m.id = gm.member_id WHERE gm.tenant_id = ?"
                        + " AND gm.grant_id = ? AND gm.withdrawn_at IS NULL AND m.person_id = ? FOR UPDATE")
                .params(grant.clientId, grant.access.grantId(), personId)
                .query((row, number) -> row.getLong("member_id"))
                .optional();
        named.ifPresent(memberId -> {
            jdbc.sql("UPDATE guest_member SET withdrawn_at = ? WHERE tenant_id = ? AND member_id = ?")
                    .params(utc(clock.instant()), grant.clientId, memberId)
                    .update();
            audit.append(grant.clientId, agencyId, "guest.withdrawn", grant.access.grantId(), place(memberId));
        });
        return named.isPresent();
    }

    private static String place(long memberId) {
        return "member:" + Tsid.format(memberId);
    }

    /**
     * Ends the place of a guest who goes by themselves.
     *
     * @return false for who is no guest in this tenant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean leave(int clientId, long memberId) {
        record Place(long grantId, @Nullable Integer agencyId) {}
        Optional<Place> place = jdbc.sql("SELECT g.id, g.agency_id FROM guest_member gm JOIN member m"
                        + " ON m.tenant_id = gm.tenant_id AND m.id = gm.member_id JOIN guest_grant g"
                        + " ON g.tenant_id = gm.tenant_id AND g.id = gm.grant_id"
                        + " WHERE gm.tenant_id = ? AND gm.member_id = ? AND m.state = 'GUEST'")
                .params(clientId, memberId)
                .query((row, number) -> new Place(row.getLong("id"), row.getObject("agency_id", Integer.class)))
                .optional();
        place.ifPresent(left -> {
            jdbc.sql("UPDATE guest_member SET withdrawn_at = ? WHERE tenant_id = ? AND member_id = ?"
                            + " AND withdrawn_at IS NULL")
                    .params(utc(clock.instant()), clientId, memberId)
                    .update();
            audit.append(clientId, left.agencyId, "guest.left", left.grantId, place(memberId));
        });
        return place.isPresent();
    }

    private static Open read(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getInt("client_id"),
                new ClientAccess(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("all_brands"),
                        array(row.getString("brands"), String[].class),
                        row.getString("reason"),
                        GuestGrantSql.known(row, "offered_at"),
                        GuestGrantSql.known(row, "answer_until"),
                        GuestGrantSql.instant(row, "expires_at"),
                        GuestGrantState.valueOf(row.getString("state")),
                        array(row.getString("named"), Long[].class)));
    }

    private static <T> List<T> array(@Nullable String json, Class<T[]> type) {
        return json == null
                ? List.of()
                : Stream.of(JsonMapper.shared().readValue(json, type)).toList();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
