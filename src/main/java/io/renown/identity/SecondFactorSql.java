package io.renown.identity;

import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors and the codes that stand in for them, tables of people and not of tenants. */
@Repository
@TenantScopedSql
class SecondFactorSql {

    private final JdbcClient jdbc;

    SecondFactorSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastStep of the newest code that was taken */
    record Factor(byte[] sealed, boolean confirmed, long lastStep) {}

    Optional<Factor> find(long personId) {
        return jdbc.sql("SELECT secret, confirmed_at, last_step FROM second_factor WHERE person_id = ?")
                .param(personId)
                .query((row, number) -> new Factor(
                        row.getBytes("secret"), row.getObject("confirmed_at") != null, row.getLong("last_step")))
                .optional();
    }

    /** Does not touch one that is confirmed. */
    void begin(long personId, byte[] sealed) {
        jdbc.sql("INSERT IGNORE INTO second_factor (person_id, secret, last_step) VALUES (?, ?, 0)")
                .params(personId, sealed)
                .update();
        jdbc.sql("UPDATE second_factor SET secret = ? WHERE person_id = ? AND confirmed_at IS NULL")
                .params(sealed, personId)
                .update();
    }

    void confirm(long personId, Instant now) {
        jdbc.sql("UPDATE second_factor SET confirmed_at = ? WHERE person_id = ? AND confirmed_at IS NULL")
                .params(SignInSessionSql.utc(now), personId)
                .update();
    }

    /** @return false when this code or a newer one was taken already, perhaps on another node */
    boolean takeStep(long personId, long step) {
        return jdbc.sql("UPDATE second_factor SET last_step = ? WHERE person_id = ? AND last_step < ?")
                        .params(step, personId, step)
                        .update()
                == 1;
    }

    boolean takeRecoveryCode(long personId, byte[] hash, Instant now) {
        return jdbc.sql(
                                "UPDATE recovery_code SET used_at = ? WHERE person_id = ? AND code_hash = ? AND used_at IS NULL")
                        .params(SignInSessionSql.utc(now), personId, hash)
                        .update()
                == 1;
    }

    int recoveryCodesLeft(long personId) {
        return jdbc.sql("SELECT COUNT(*) AS codes FROM recovery_code WHERE person_id = ? AND used_at IS NULL")
                .param(personId)
                .query((row, number) -> row.getInt("codes"))
                .single();
    }

    void replaceRecoveryCodes(long personId, List<byte[]> hashes) {
        jdbc.sql("DELETE FROM recovery_code WHERE person_id = ?")
                .param(personId)
                .update();
        hashes.forEach(hash -> jdbc.sql("INSERT INTO recovery_code (person_id, code_hash) VALUES (?, ?)")
                .params(personId, hash)
                .update());
    }

    void delete(long personId) {
        replaceRecoveryCodes(personId, List.of());
        jdbc.sql("DELETE FROM second_factor WHERE person_id = ?")
                .param(personId)
                .update();
    }
}
