package io.renown.identity;

import io.renown.mail.MailService;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes the person out of a member. The member stays, since notes and the audit log name it by its id, and becomes nobody's;
 * the person's account goes with the last place it had.
 */
@Repository
@TenantScopedSql
class FormerMemberSql {

    /** Top-level domain that never leads anywhere (RFC 2606). */
    private static final String NOBODYS = "@erased.invalid";

    private static final String HELD =
            "SELECT m.id, m.person_id, m.role, m.created_at, p.name, p.email FROM member m JOIN person p ON p.id = m.person_id"
                    + " WHERE m.tenant_id = :tenant AND p.email NOT LIKE '%" + NOBODYS + "'"
                    + " AND NOT (m.state = 'ACTIVE' AND m.role = 'OWNER' AND NOT EXISTS (SELECT 1 FROM member o"
                    + " WHERE o.tenant_id = m.tenant_id AND o.role = 'OWNER' AND o.state = 'ACTIVE' AND o.id <> m.id))";

    private final JdbcClient jdbc;
    private final MailService mails;
    private final Clock clock;

    FormerMemberSql(JdbcClient jdbc, MailService mails, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.clock = clock;
    }

    /** A member, or one who was, who can be erased. */
    record Held(long id, long personId, String name, String email, Role role, Instant since) {}

    /** By name exactly, or by address; empty asks for nobody. */
    List<Held> search(int tenantId, String name, String email, int limit) {
        return jdbc.sql(HELD + " AND ((p.name = :name AND :name <> '') OR (p.email = :email AND :email <> ''))"
                        + " ORDER BY p.email LIMIT :limit")
                .params(Map.of(
                        "tenant", tenantId, "name", name, "email", email.toLowerCase(Locale.ROOT), "limit", limit))
                .query(FormerMemberSql::held)
                .list();
    }

    List<Held> find(int tenantId, List<Long> memberIds) {
        return memberIds.isEmpty()
                ? List.of()
                : jdbc.sql(HELD + " AND m.id IN (:ids) ORDER BY m.id")
                        .params(Map.of("tenant", tenantId, "ids", memberIds))
                        .query(FormerMemberSql::held)
                        .list();
    }

    /**
     * @param nameOfFormer that stands where the name stood
     * @return false for whom there is nothing to erase, or who is the last owner
     */
    boolean erase(int tenantId, long memberId, String nameOfFormer) {
        Optional<Held> found = find(tenantId, List.of(memberId)).stream().findFirst();
        if (found.isEmpty()) {
            return false;
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        long nobody = Tsid.next();
        jdbc.sql("INSERT INTO person (id, email, name, created_at) VALUES (?, ?, ?, ?)")
                .params(nobody, "erased-" + Tsid.format(nobody) + NOBODYS, nameOfFormer, now)
                .update();
        jdbc.sql("UPDATE member SET person_id = ?, state = 'REMOVED' WHERE tenant_id = ? AND id = ?")
                .params(nobody, tenantId, memberId)
                .update();
        jdbc.sql(
                        "UPDATE guest_member SET withdrawn_at = COALESCE(withdrawn_at, ?) WHERE tenant_id = ? AND member_id = ?")
                .params(now, tenantId, memberId)
                .update();
        jdbc.sql("UPDATE api_token SET revoked_at = COALESCE(revoked_at, ?) WHERE tenant_id = ? AND member_id = ?")
                .params(now, tenantId, memberId)
                .update();
        jdbc.sql("DELETE FROM provided_member WHERE tenant_id = ? AND member_id = ?")
                .params(tenantId, memberId)
                .update();
        jdbc.sql("DELETE FROM member_invite WHERE tenant_id = ? AND email = ?")
                .params(tenantId, found.get().email())
                .update();
        deleteHomeless(found.get());
        return true;
    }

    /** With all that hangs on the account: sessions, second factor, links, what identity providers call the person. */
    private void deleteHomeless(Held former) {
        int deleted = SystemDoor.callAcrossTenants(
                "has an erased member a place elsewhere",
                () -> jdbc.sql("DELETE FROM person WHERE id = :person"
                                + " AND NOT EXISTS (SELECT 1 FROM member m WHERE m.person_id = :person)"
                                + " AND NOT EXISTS (SELECT 1 FROM portal_operator o WHERE o.person_id = :person)")
                        .param("person", former.personId())
                        .update());
        if (deleted > 0) {
            mails.forgetPerson(former.email());
        }
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
