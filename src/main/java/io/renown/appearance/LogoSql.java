package io.renown.appearance;

import io.renown.shared.Tsid;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures themselves. */
@Repository
@TenantScopedSql
class LogoSql {

    private final JdbcClient jdbc;

    LogoSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(int tenantId, LogoImage logo, Instant now) {
        long id = Tsid.next();
        jdbc.sql("INSERT INTO appearance_logo (tenant_id, id, token, png, width, height, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tenantId,
                        id,
                        LinkToken.random(16).text(),
                        logo.png(),
                        logo.width(),
                        logo.height(),
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<LogoImage> find(int tenantId, long logoId) {
        return jdbc.sql("SELECT png, width, height FROM appearance_logo WHERE tenant_id = ? AND id = ?")
                .params(tenantId, logoId)
                .query(LogoSql::logo)
                .optional();
    }

    void delete(int tenantId, long logoId) {
        jdbc.sql("DELETE FROM appearance_logo WHERE tenant_id = ? AND id = ?")
                .params(tenantId, logoId)
                .update();
    }

    /** The picture behind an address, of an active tenant: whoever knows the address may see it. */
    Optional<LogoImage> findByToken(String token) {
        return SystemDoor.callAcrossTenants(
                "the logo at an unguessable address",
                () -> jdbc.sql(
                                "SELECT l.png, l.width, l.height FROM appearance_logo l JOIN tenant t ON t.id = l.tenant_id"
                                        + " WHERE l.token = ? AND t.state = 'ACTIVE'")
                        .param(token)
                        .query(LogoSql::logo)
                        .optional());
    }

    private static LogoImage logo(ResultSet row, int number) throws SQLException {
        return new LogoImage(row.getBytes("png"), row.getInt("width"), row.getInt("height"));
    }
}
