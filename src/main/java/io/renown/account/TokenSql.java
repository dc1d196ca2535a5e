package io.renown.account;

import static io.renown.account.AccountSql.utc;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who of all nodes gets a new token for an account of the current tenant. A claim is a mark in the row, so that nobody
 * holds a connection while a platform takes its time; one that was left behind ends by the clock of the database.
 */
@Repository
@TenantScopedSql
class TokenSql {

    private final JdbcClient jdbc;

    TokenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while somebody else is at it */
    boolean claim(long accountId, long claim, Duration atMost) {
        return jdbc.sql(
                                "UPDATE platform_account SET refresh_claim = ?, refresh_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
                                        + " WHERE tenant_id = ? AND id = ? AND state <> 'DISCONNECTED'"
                                        + " AND (refresh_until IS NULL OR refresh_until < UTC_TIMESTAMP(6))")
                        .params(claim, atMost.toSeconds(), TenantContext.tenantId(), accountId)
                        .update()
                == 1;
    }

    /** @return false when the claim no longer holds: the account was connected anew or let go of */
    boolean keep(long accountId, long claim, byte[] sealed, Instant expiresAt) {
        return jdbc.sql("UPDATE platform_account SET token = ?, token_expires_at = ?, refresh_claim = NULL,"
                                + " refresh_until = NULL WHERE tenant_id = ? AND id = ? AND refresh_claim = ?")
                        .param(sealed)
                        .param(utc(expiresAt))
                        .param(TenantContext.tenantId())
                        .param(accountId)
                        .param(claim)
                        .update()
                == 1;
    }

    /** @return false when the claim no longer held */
    boolean release(long accountId, long claim) {
        return jdbc.sql("UPDATE platform_account SET refresh_claim = NULL, refresh_until = NULL"
                                + " WHERE tenant_id = ? AND id = ? AND refresh_claim = ?")
                        .params(TenantContext.tenantId(), accountId, claim)
                        .update()
                == 1;
    }
}
