package io.renown.identity;

import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Operators of the portal, a table of people and not of tenants. */
@Repository
@TenantScopedSql
class OperatorSql {

    private static final String OPERATOR = "SELECT o.person_id, o.granted_at, p.email, p.name, f.confirmed_at"
            + " FROM portal_operator o JOIN person p ON p.id = o.person_id"
            + " LEFT JOIN second_factor f ON f.person_id = o.person_id";

    private final JdbcClient jdbc;

    OperatorSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PortalOperator> find(long personId) {
        return jdbc.sql(OPERATOR + " WHERE o.person_id = ?")
                .param(personId)
                .query((row, number) -> operator(row))
                .optional();
    }

    List<PortalOperator> list() {
        return jdbc.sql(OPERATOR + " ORDER BY p.email")
                .query((row, number) -> operator(row))
                .list();
    }

    boolean insert(long personId, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO portal_operator (person_id, granted_at) VALUES (?, ?)")
                        .params(personId, SignInSessionSql.utc(now))
                        .update()
                == 1;
    }

    boolean delete(long personId) {
        return jdbc.sql("DELETE FROM portal_operator WHERE person_id = ?")
                        .param(personId)
                        .update()
                == 1;
    }

    private static PortalOperator operator(java.sql.ResultSet row) throws java.sql.SQLException {
        return new PortalOperator(
                row.getLong("person_id"),
                row.getString("email"),
                row.getString("name"),
                row.getObject("granted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("confirmed_at") != null);
    }
}
