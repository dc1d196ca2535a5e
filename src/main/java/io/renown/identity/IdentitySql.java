package io.renown.identity;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is who at an identity provider, and which memberships it is the master of. */
@Repository
@TenantScopedSql
class IdentitySql {

    private final JdbcClient jdbc;

    IdentitySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> findPerson(String issuer, String subject) {
        return jdbc.sql("SELECT person_id FROM person_identity WHERE issuer = ? AND subject = ?")
                .params(issuer, subject)
                .query(Long.class)
                .optional();
    }

    /**
     * Links the person to the subject, and to no other of this issuer.
     *
     * @return whether another subject lost its link
     */
    boolean link(String issuer, String subject, long personId, Instant now) {
        int lost = jdbc.sql("DELETE FROM person_identity WHERE person_id = ? AND issuer = ?")
                .params(personId, issuer)
                .update();
        jdbc.sql("INSERT INTO person_identity (issuer, subject, person_id, linked_at) VALUES (?, ?, ?, ?)")
                .params(issuer, subject, personId, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return lost > 0;
    }

    /** Makes the issuer the master of a membership; false when it is so already. */
    boolean takeOver(int tenantId, long memberId, String issuer) {
        if (isMaster(tenantId, memberId, issuer)) {
            return false;
        }
        jdbc.sql("INSERT INTO provided_member (tenant_id, member_id, issuer) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE issuer = VALUES(issuer)")
                .params(tenantId, memberId, issuer)
                .update();
        return true;
    }

    boolean isMaster(int tenantId, long memberId, String issuer) {
        return !jdbc.sql("SELECT 1 FROM provided_member WHERE tenant_id = ? AND member_id = ? AND issuer = ?")
                .params(tenantId, memberId, issuer)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void release(int tenantId, long memberId) {
        jdbc.sql("DELETE FROM provided_member WHERE tenant_id = ? AND member_id = ?")
                .params(tenantId, memberId)
                .update();
    }

    /** Tenants where the person has a membership that the issuer is the master of. */
    List<Integer> providedTenants(long personId, String issuer) {
        return SystemDoor.callAcrossTenants(
                "memberships given by the identity provider of the person who signs in",
                () -> jdbc.sql("SELECT m.tenant_id FROM member m JOIN provided_member p ON p.tenant_id = m.tenant_id"
                                + " AND p.member_id = m.id WHERE m.person_id = ? AND p.issuer = ? ORDER BY m.tenant_id")
                        .params(personId, issuer)
                        .query(Integer.class)
                        .list());
    }

    /** Notes that a token was used; false when it had been before, on whichever node. */
    boolean useOnce(byte[] tokenKey, Instant now, Instant expiresAt) {
        jdbc.sql("DELETE FROM used_logout_token WHERE expires_at < ?")
                .param(LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return jdbc.sql("INSERT IGNORE INTO used_logout_token (token_key, expires_at) VALUES (?, ?)")
                        .params(tokenKey, LocalDateTime.ofInstant(expiresAt, ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
