package io.renown.sync;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses for platforms' messages, and which messages came. */
@Repository
@TenantScopedSql
class HookSql {

    record Place(int tenantId, long accountId) {}

    private final JdbcClient jdbc;

    HookSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose address it is; empty for one of nobody, or of a suspended tenant. */
    Optional<Place> findByHash(byte[] tokenHash) {
        return SystemDoor.callAcrossTenants(
                "whose address a platform sent to",
                () -> jdbc.sql("SELECT h.tenant_id, h.id FROM account_hook h JOIN tenant t ON t.id = h.tenant_id"
                                + " WHERE h.token_hash = ? AND t.state = 'ACTIVE'")
                        .param(tokenHash)
                        .query((row, number) -> new Place(row.getInt("tenant_id"), row.getLong("id")))
                        .optional());
    }

    /** Sealed. */
    Optional<byte[]> findToken(long accountId) {
        return jdbc.sql("SELECT token FROM account_hook WHERE tenant_id = ? AND id = ?")
                .params(TenantContext.tenantId(), accountId)
                .query((row, number) -> row.getBytes("token"))
                .optional();
    }

    /** Not as one statement: another tenant's row of the same id must be a refusal, never an update. */
    void put(long accountId, byte[] tokenHash, byte[] token, Instant now) {
        int changed = jdbc.sql("UPDATE account_hook SET token_hash = ?, token = ?, created_at = ?"
                        + " WHERE tenant_id = ? AND id = ?")
                .params(tokenHash, token, utc(now), TenantContext.tenantId(), accountId)
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO account_hook (tenant_id, id, token_hash, token, created_at) VALUES (?, ?, ?, ?, ?)")
                    .params(TenantContext.tenantId(), accountId, tokenHash, token, utc(now))
                    .update();
        }
    }

    /** @return false when the message came before */
    boolean note(long accountId, byte[] messageHash, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO hook_message (tenant_id, account_id, message_hash, at)"
                                + " VALUES (?, ?, ?, ?)")
                        .params(TenantContext.tenantId(), accountId, messageHash, utc(now))
                        .update()
                == 1;
    }

    void forgetMessagesBefore(Instant time) {
        SystemDoor.callAcrossTenants(
                "messages of platforms that will not come again",
                () -> jdbc.sql("DELETE FROM hook_message WHERE at < ?")
                        .param(utc(time))
                        .update());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
