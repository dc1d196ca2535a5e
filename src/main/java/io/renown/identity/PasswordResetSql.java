package io.renown.identity;

import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that were mailed, a table of people and not of tenants. */
@Repository
@TenantScopedSql
class PasswordResetSql {

    private final JdbcClient jdbc;

    PasswordResetSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest link of a person is the only good one. */
    void replace(long personId, byte[] hash, Instant now, Instant expiry) {
        // Two who ask at once wait here in turn; deleting what is not there would lock the gap that both insert into.
        jdbc.sql("SELECT id FROM person WHERE id = ? FOR UPDATE")
                .param(personId)
                .query((row, number) -> row.getLong("id"))
                .single();
        jdbc.sql("DELETE FROM password_reset WHERE person_id = ?")
                .param(personId)
                .update();
        jdbc.sql("INSERT INTO password_reset (token_hash, person_id, created_at, expires_at) VALUES (?, ?, ?, ?)")
                .params(hash, personId, SignInSessionSql.utc(now), SignInSessionSql.utc(expiry))
                .update();
    }

    Optional<Long> find(byte[] hash, Instant now) {
        return jdbc.sql("SELECT person_id FROM password_reset WHERE token_hash = ? AND expires_at > ?")
                .params(hash, SignInSessionSql.utc(now))
                .query((row, number) -> row.getLong("person_id"))
                .optional();
    }

    /** @return false when it was used already */
    boolean use(byte[] hash) {
        return jdbc.sql("DELETE FROM password_reset WHERE token_hash = ?")
                        .param(hash)
                        .update()
                == 1;
    }

    void deleteExpired(Instant now) {
        jdbc.sql("DELETE FROM password_reset WHERE expires_at < ?")
                .param(SignInSessionSql.utc(now))
                .update();
    }
}
