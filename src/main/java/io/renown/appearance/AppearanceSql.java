package io.renown.appearance;

import io.renown.shared.Tsid;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of appearances, and the way from a host name or a mailed link to one. */
@Repository
@TenantScopedSql
class AppearanceSql {

    private static final String COLUMNS = "a.id, a.name, a.accent, a.logo_id, l.token AS logo_token, a.dark_logo_id,"
            + " d.token AS dark_logo_token, a.sender_name, a.sender_address, a.sender_confirmed_at, a.domain,"
            + " a.domain_token, a.domain_state, a.domain_reason, a.domain_checked_at, a.verified_domain";

    private static final String LOGOS = " LEFT JOIN appearance_logo l ON l.tenant_id = a.tenant_id AND l.id = a.logo_id"
            + " LEFT JOIN appearance_logo d ON d.tenant_id = a.tenant_id AND d.id = a.dark_logo_id ";

    private final JdbcClient jdbc;

    AppearanceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that a tenant and its brands have set, in one statement: pages wait for it. */
    TenantAppearances load(int tenantId) {
        Map<Long, Long> parents = new HashMap<>();
        Map<Long, AppearanceRow> rows = new HashMap<>();
        String[] accent = new String[1];
        jdbc.sql("SELECT 0 AS brand, 0 AS parent, t.accent AS tenant_accent, " + COLUMNS
                        + " FROM tenant t LEFT JOIN appearance a ON a.tenant_id = t.id AND a.of_brand = 0" + LOGOS
                        + "WHERE t.id = ? UNION ALL SELECT b.id, COALESCE(b.parent_id, 0), NULL, " + COLUMNS
                        + " FROM brand b LEFT JOIN appearance a ON a.tenant_id = b.tenant_id AND a.of_brand = b.id"
                        + LOGOS + "WHERE b.tenant_id = ?")
                .param(tenantId)
                .param(tenantId)
                .query(row -> {
                    long brand = row.getLong("brand");
                    if (brand == 0) {
                        accent[0] = row.getString("tenant_accent");
                    } else {
                        parents.put(brand, row.getLong("parent"));
                    }
                    AppearanceRow read = row(row, 0);
                    if (read.id() != 0) {
                        rows.put(brand, read);
                    }
                });
        return new TenantAppearances(accent[0], parents, rows);
    }

    /** The row, made where there is none; held until the end of the transaction. */
    AppearanceRow lock(int tenantId, @Nullable Long brandId) {
        jdbc.sql("INSERT INTO appearance (tenant_id, id, brand_id, of_brand) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE of_brand = of_brand")
                .param(tenantId)
                .param(Tsid.next())
                .param(brandId)
                .param(slot(brandId))
                .update();
        return find(tenantId, brandId, " FOR UPDATE").orElseThrow();
    }

    Optional<AppearanceRow> find(int tenantId, @Nullable Long brandId) {
        return find(tenantId, brandId, "");
    }

    private Optional<AppearanceRow> find(int tenantId, @Nullable Long brandId, String locking) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM appearance a" + LOGOS + "WHERE a.tenant_id = ? AND a.of_brand = ?"
                        + locking)
                .param(tenantId)
                .param(slot(brandId))
                .query(AppearanceSql::row)
                .optional();
    }

    private static long slot(@Nullable Long brandId) {
        return brandId == null ? TenantAppearances.TENANT : brandId;
    }

    boolean hasBrand(int tenantId, long brandId) {
        return jdbc.sql("SELECT COUNT(*) FROM brand WHERE tenant_id = ? AND id = ?")
                        .param(tenantId)
                        .param(brandId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void setLook(
            int tenantId,
            long id,
            @Nullable String name,
            @Nullable String accent,
            @Nullable Long logoId,
            @Nullable Long darkLogoId) {
        jdbc.sql("UPDATE appearance SET name = ?, accent = ?, logo_id = ?, dark_logo_id = ?"
                        + " WHERE tenant_id = ? AND id = ?")
                .param(name)
                .param(accent)
                .param(logoId)
                .param(darkLogoId)
                .param(tenantId)
                .param(id)
                .update();
    }

    /** @param tokenHash null when nothing is to be confirmed */
    void setSender(
            int tenantId,
            long id,
            @Nullable String name,
            @Nullable String address,
            byte @Nullable [] tokenHash,
            @Nullable Instant expires,
            @Nullable Instant confirmed) {
        jdbc.sql("UPDATE appearance SET sender_name = ?, sender_address = ?, sender_token_hash = ?,"
                        + " sender_token_expires_at = ?, sender_confirmed_at = ? WHERE tenant_id = ? AND id = ?")
                .param(name)
                .param(address)
                .param(tokenHash)
                .param(utc(expires))
                .param(utc(confirmed))
                .param(tenantId)
                .param(id)
                .update();
    }

    void setDomain(int tenantId, long id, @Nullable String domain, @Nullable String token) {
        jdbc.sql("UPDATE appearance SET domain = ?, domain_token = ?, domain_state = ?, domain_reason = NULL,"
                        + " domain_checked_at = NULL, verified_domain = NULL WHERE tenant_id = ? AND id = ?")
                .param(domain)
                .param(token)
                .param(domain == null ? null : DomainState.PENDING.name())
                .param(tenantId)
                .param(id)
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another one has proven the domain */
    void setDomainChecked(
            int tenantId, long id, DomainState state, @Nullable String reason, Instant at, @Nullable String verified) {
        jdbc.sql("UPDATE appearance SET domain_state = ?, domain_reason = ?, domain_checked_at = ?, verified_domain = ?"
                        + " WHERE tenant_id = ? AND id = ?")
                .param(state.name())
                .param(reason)
                .param(utc(at))
                .param(verified)
                .param(tenantId)
                .param(id)
                .update();
    }

    /** Whose mailbox is asked by a link. */
    record Asked(int tenantId, long id, String organization, String address) {}

    Optional<Asked> findAsked(byte[] tokenHash, Instant now) {
        return SystemDoor.callAcrossTenants(
                "whose sender does this link confirm",
                () -> jdbc.sql("SELECT a.tenant_id, a.id, t.name AS organization, a.sender_address FROM appearance a"
                                + " JOIN tenant t ON t.id = a.tenant_id WHERE a.sender_token_hash = ?"
                                + " AND a.sender_token_expires_at > ? AND t.state = 'ACTIVE'")
                        .param(tokenHash)
                        .param(utc(now))
                        .query((row, number) -> new Asked(
                                row.getInt("tenant_id"),
                                row.getLong("id"),
                                row.getString("organization"),
                                row.getString("sender_address")))
                        .optional());
    }

    boolean confirmSender(int tenantId, long id, byte[] tokenHash, Instant at) {
        return jdbc.sql("UPDATE appearance SET sender_confirmed_at = ?, sender_token_hash = NULL,"
                                + " sender_token_expires_at = NULL"
                                + " WHERE tenant_id = ? AND id = ? AND sender_token_hash = ?")
                        .param(utc(at))
                        .param(tenantId)
                        .param(id)
                        .param(tokenHash)
                        .update()
                == 1;
    }

    /** @param brandId null for the tenant itself */
    record Host(int tenantId, @Nullable Long brandId) {}

    Optional<Host> findHost(String domain) {
        return SystemDoor.callAcrossTenants(
                "whose public pages stand at this domain",
                () -> jdbc.sql("SELECT a.tenant_id, a.brand_id FROM appearance a JOIN tenant t ON t.id = a.tenant_id"
                                + " WHERE a.verified_domain = ? AND t.state = 'ACTIVE'")
                        .param(domain)
                        .query((row, number) -> new Host(row.getInt("tenant_id"), id(row, "brand_id")))
                        .optional());
    }

    private static AppearanceRow row(ResultSet row, int number) throws SQLException {
        String state = row.getString("domain_state");
        return new AppearanceRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("accent"),
                id(row, "logo_id"),
                row.getString("logo_token"),
                id(row, "dark_logo_id"),
                row.getString("dark_logo_token"),
                row.getString("sender_name"),
                row.getString("sender_address"),
                time(row, "sender_confirmed_at"),
                row.getString("domain"),
                row.getString("domain_token"),
                state == null ? null : DomainState.valueOf(state),
                row.getString("domain_reason"),
                time(row, "domain_checked_at"),
                row.getString("verified_domain"));
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
