package io.renown.account;

import io.renown.connector.Trouble;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the current tenant's accounts. */
@Repository
@TenantScopedSql
class AccountSql {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AccountSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<AccountRow> find(long id) {
        return jdbc.sql("SELECT * FROM platform_account WHERE tenant_id = ? AND id = ?")
                .params(TenantContext.tenantId(), id)
                .query(this::row)
                .optional();
    }

    /** The row, held until the end of the transaction. */
    Optional<AccountRow> lock(long id) {
        return jdbc.sql("SELECT * FROM platform_account WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(TenantContext.tenantId(), id)
                .query(this::row)
                .optional();
    }

    /** Those not disconnected, the oldest first. */
    List<AccountRow> list() {
        return jdbc.sql("SELECT * FROM platform_account WHERE tenant_id = ? AND state <> 'DISCONNECTED' ORDER BY id")
                .param(TenantContext.tenantId())
                .query(this::row)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM platform_account WHERE tenant_id = ? AND state <> 'DISCONNECTED'")
                .param(TenantContext.tenantId())
                .query(Long.class)
                .single();
    }

    void insert(AccountRow account) {
        jdbc.sql(
                        "INSERT INTO platform_account (tenant_id, id, platform, name, settings, credentials, token, token_expires_at,"
                                + " scopes, state, created_at, connected_at, connected_by, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .param(TenantContext.tenantId())
                .param(account.id())
                .param(account.platform())
                .param(account.name())
                .param(json.writeValueAsString(account.settings()))
                .param(account.credentials())
                .param(account.token())
                .param(utc(account.tokenExpiresAt()))
                .param(account.scopes())
                .param(account.state().name())
                .param(utc(account.createdAt()))
                .param(utc(account.connectedAt()))
                .param(account.connectedBy())
                .update();
    }

    void rename(long id, String name) {
        jdbc.sql("UPDATE platform_account SET name = ? WHERE tenant_id = ? AND id = ?")
                .params(name, TenantContext.tenantId(), id)
                .update();
    }

    /** Other settings and credentials; whoever gets a token with the former ones will not be able to keep it. */
    void setCredentials(long id, Map<String, String> settings, byte @Nullable [] credentials) {
        jdbc.sql("UPDATE platform_account SET settings = ?, credentials = ?, version = version + 1,"
                        + " refresh_claim = NULL, refresh_until = NULL WHERE tenant_id = ? AND id = ?")
                .param(json.writeValueAsString(settings))
                .param(credentials)
                .param(TenantContext.tenantId())
                .param(id)
                .update();
    }

    /** A token that belongs to new credentials or a new consent, or none. */
    void setToken(long id, byte @Nullable [] token, @Nullable Instant expiresAt, String scopes) {
        jdbc.sql("UPDATE platform_account SET token = ?, token_expires_at = ?, scopes = ?, refresh_claim = NULL,"
                        + " refresh_until = NULL WHERE tenant_id = ? AND id = ?")
                .param(token)
                .param(utc(expiresAt))
                .param(scopes)
                .param(TenantContext.tenantId())
                .param(id)
                .update();
    }

    /** It works, or is taken to: no trouble is left. */
    void connected(long id, Instant at, @Nullable Long memberId) {
        jdbc.sql("UPDATE platform_account SET state = 'CONNECTED', trouble = NULL, trouble_words = NULL,"
                        + " trouble_since = NULL, connected_at = COALESCE(connected_at, ?),"
                        + " connected_by = COALESCE(?, connected_by)"
                        + " WHERE tenant_id = ? AND id = ? AND state <> 'DISCONNECTED'")
                .param(utc(at))
                .param(memberId)
                .param(TenantContext.tenantId())
                .param(id)
                .update();
    }

    /** Lets go of all that opens the platform's doors. */
    void disconnect(long id) {
        jdbc.sql(
                        "UPDATE platform_account SET state = 'DISCONNECTED', settings = '{}', credentials = NULL, token = NULL,"
                                + " token_expires_at = NULL, trouble = NULL, trouble_words = NULL, trouble_since = NULL,"
                                + " refresh_claim = NULL, refresh_until = NULL, version = version + 1"
                                + " WHERE tenant_id = ? AND id = ?")
                .params(TenantContext.tenantId(), id)
                .update();
    }

    /** @return whether it had a trouble, or needed to be connected again, until now */
    boolean succeeded(long id, Instant at) {
        return jdbc.sql("UPDATE platform_account SET last_success_at = ?, trouble = NULL, trouble_words = NULL,"
                                + " trouble_since = NULL WHERE tenant_id = ? AND id = ? AND state = 'CONNECTED'")
                        .param(utc(at))
                        .param(TenantContext.tenantId())
                        .param(id)
                        .update()
                == 1;
    }

    void failed(long id, AccountTrouble trouble) {
        jdbc.sql("UPDATE platform_account SET trouble = ?, trouble_words = ?, trouble_since = ?"
                        + " WHERE tenant_id = ? AND id = ? AND state <> 'DISCONNECTED'")
                .param(trouble.trouble().slug())
                .param(trouble.words())
                .param(utc(trouble.since()))
                .param(TenantContext.tenantId())
                .param(id)
                .update();
    }

    /** @return false when it was known already, or the account is disconnected */
    boolean needsReconnect(long id) {
        return jdbc.sql("UPDATE platform_account SET state = 'NEEDS_RECONNECT' WHERE tenant_id = ? AND id = ?"
                                + " AND state = 'CONNECTED'")
                        .params(TenantContext.tenantId(), id)
                        .update()
                == 1;
    }

    private AccountRow row(ResultSet row, int number) throws SQLException {
        long connectedBy = row.getLong("connected_by");
        Long member = row.wasNull() ? null : connectedBy;
        return new AccountRow(
                row.getLong("id"),
                row.getString("platform"),
                row.getString("name"),
                json.readValue(row.getString("settings"), SETTINGS),
                row.getBytes("credentials"),
                row.getBytes("token"),
                time(row, "token_expires_at"),
                row.getString("scopes"),
                AccountState.valueOf(row.getString("state")),
                trouble(row),
                time(row, "last_success_at"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                time(row, "connected_at"),
                member,
                row.getInt("version"));
    }

    private static @Nullable AccountTrouble trouble(ResultSet row) throws SQLException {
        String slug = row.getString("trouble");
        Instant since = time(row, "trouble_since");
        return slug == null || since == null
                ? null
                : new AccountTrouble(
                        Trouble.valueOf(slug.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                        row.getString("trouble_words"),
                        since);
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
