package io.renown.account;

import static io.renown.account.AccountSql.utc;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the current tenant was sent to a platform's page to agree. */
@Repository("accountConsentSql")
@TenantScopedSql
class ConsentSql {

    private final JdbcClient jdbc;

    ConsentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Pending(long id, long accountId, byte[] verifier) {}

    void begin(long id, long accountId, long memberId, byte[] stateHash, byte[] verifier, Instant expiresAt) {
        jdbc.sql("INSERT INTO account_consent (tenant_id, id, account_id, member_id, state_hash, verifier, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(TenantContext.tenantId())
                .param(id)
                .param(accountId)
                .param(memberId)
                .param(stateHash)
                .param(verifier)
                .param(utc(expiresAt))
                .update();
    }

    /** Of this very member, not expired; held until the end of the transaction. */
    Optional<Pending> lock(byte[] stateHash, long memberId, Instant now) {
        return jdbc.sql("SELECT id, account_id, verifier FROM account_consent WHERE tenant_id = ? AND state_hash = ?"
                        + " AND member_id = ? AND expires_at > ? FOR UPDATE")
                .param(TenantContext.tenantId())
                .param(stateHash)
                .param(memberId)
                .param(utc(now))
                .query((row, number) ->
                        new Pending(row.getLong("id"), row.getLong("account_id"), row.getBytes("verifier")))
                .optional();
    }

    boolean delete(long id) {
        return jdbc.sql("DELETE FROM account_consent WHERE tenant_id = ? AND id = ?")
                        .params(TenantContext.tenantId(), id)
                        .update()
                == 1;
    }

    /** Those that the account waits for, and any that are over. */
    int deleteOf(long accountId, Instant now) {
        return jdbc.sql("DELETE FROM account_consent WHERE tenant_id = ? AND account_id = ?")
                        .params(TenantContext.tenantId(), accountId)
                        .update()
                + jdbc.sql("DELETE FROM account_consent WHERE tenant_id = ? AND expires_at < ?")
                        .param(TenantContext.tenantId())
                        .param(utc(now))
                        .update();
    }
}
