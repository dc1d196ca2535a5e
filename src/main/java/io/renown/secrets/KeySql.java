package io.renown.secrets;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of data keys, in {@code tenant_key} and {@code system_key}. */
@Repository
@TenantScopedSql
class KeySql {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeySql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param sealed null when the key was retired */
    record KeyRow(int version, byte @Nullable [] sealed, String masterPrint) {}

    /** Empty when the space has none yet. */
    Optional<KeyRow> findNewest(KeySpace space) {
        return select(space, "ORDER BY version DESC LIMIT 1").findFirst();
    }

    /** As it is now, not as the transaction saw it first; until that ends nobody retires it. */
    Optional<KeyRow> hold(KeySpace space, int version) {
        return select(space, "AND version = " + version + " LOCK IN SHARE MODE").findFirst();
    }

    Optional<KeyRow> find(KeySpace space, int version) {
        return select(space, "AND version = " + version).findFirst();
    }

    /** Those that still open something, newest first. */
    List<KeyRow> listAlive(KeySpace space) {
        return select(space, "AND sealed_key IS NOT NULL ORDER BY version DESC").toList();
    }

    /** As {@link #listAlive}; waits for whoever seals with one of them. */
    List<KeyRow> lockAlive(KeySpace space) {
        return select(space, "AND sealed_key IS NOT NULL ORDER BY version DESC FOR UPDATE")
                .toList();
    }

    private Stream<KeyRow> select(KeySpace space, String rest) {
        String columns = "SELECT version, sealed_key, master_print FROM ";
        var query = switch (space) {
            case KeySpace.OfTenant tenant ->
                jdbc.sql(columns + "tenant_key WHERE tenant_id = ? " + rest).param(tenant.tenantId());
            case KeySpace.OfPersons persons -> jdbc.sql(columns + "system_key WHERE 1 = 1 " + rest);
        };
        return query.query((row, number) -> key(row)).list().stream();
    }

    private static KeyRow key(ResultSet row) throws SQLException {
        return new KeyRow(row.getInt("version"), row.getBytes("sealed_key"), row.getString("master_print"));
    }

    /** Nothing happens when another node was faster. */
    void insert(KeySpace space, int version, byte[] sealed, String masterPrint) {
        switch (space) {
            case KeySpace.OfTenant tenant ->
                jdbc.sql("INSERT IGNORE INTO tenant_key (tenant_id, version, sealed_key, master_print, created_at)"
                                + " VALUES (?, ?, ?, ?, ?)")
                        .params(tenant.tenantId(), version, sealed, masterPrint, now())
                        .update();
            case KeySpace.OfPersons persons ->
                jdbc.sql("INSERT IGNORE INTO system_key (version, sealed_key, master_print, created_at)"
                                + " VALUES (?, ?, ?, ?)")
                        .params(version, sealed, masterPrint, now())
                        .update();
        }
    }

    /** The same key, sealed by another master key. */
    void reseal(KeySpace space, int version, byte[] sealed, String masterPrint) {
        switch (space) {
            case KeySpace.OfTenant tenant ->
                jdbc.sql("UPDATE tenant_key SET sealed_key = ?, master_print = ? WHERE tenant_id = ? AND version = ?")
                        .params(sealed, masterPrint, tenant.tenantId(), version)
                        .update();
            case KeySpace.OfPersons persons ->
                jdbc.sql("UPDATE system_key SET sealed_key = ?, master_print = ? WHERE version = ?")
                        .params(sealed, masterPrint, version)
                        .update();
        }
    }

    /** The key is gone: only backups hold it still. */
    void retire(KeySpace space, int version) {
        switch (space) {
            case KeySpace.OfTenant tenant ->
                jdbc.sql("UPDATE tenant_key SET sealed_key = NULL, retired_at = ? WHERE tenant_id = ? AND version = ?")
                        .params(now(), tenant.tenantId(), version)
                        .update();
            case KeySpace.OfPersons persons ->
                jdbc.sql("UPDATE system_key SET sealed_key = NULL, retired_at = ? WHERE version = ?")
                        .params(now(), version)
                        .update();
        }
    }

    /** Prints of the master keys without which something stays closed. */
    List<String> masterPrints() {
        return SystemDoor.callAcrossTenants(
                "which master keys seal data keys",
                () -> jdbc.sql("SELECT DISTINCT master_print FROM tenant_key WHERE sealed_key IS NOT NULL"
                                + " UNION SELECT DISTINCT master_print FROM system_key WHERE sealed_key IS NOT NULL")
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
