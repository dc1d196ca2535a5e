package io.renown.secrets;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed columns of tables with a key {@code id}. */
@TenantScopedSql
public final class SealedColumns {

    private SealedColumns() {}

    /** Of a table with {@code tenant_id}. */
    public static SealedColumn ofTenants(JdbcClient jdbc, String purpose, String table, String column) {
        return new Column(jdbc, purpose, false, name(table), name(column));
    }

    /** Of a system table; sealed by {@link PersonSecretBox}. */
    public static SealedColumn ofPersons(JdbcClient jdbc, String purpose, String table, String column) {
        return new Column(jdbc, purpose, true, name(table), name(column));
    }

    private static String name(String name) {
        if (!name.matches("[a-z_0-9]+")) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }

    @TenantScopedSql
    private record Column(JdbcClient jdbc, String purpose, boolean isOfPersons, String table, String column)
            implements SealedColumn {

        @Override
        public List<SealedRow> after(long id, int limit) {
            String sql =
                    "SELECT id, " + column + " FROM " + table + " WHERE " + (isOfPersons ? "" : "tenant_id = ? AND ")
                            + column + " IS NOT NULL AND id > ? ORDER BY id LIMIT " + limit;
            var query = isOfPersons
                    ? jdbc.sql(sql).param(id)
                    : jdbc.sql(sql).param(TenantContext.tenantId()).param(id);
            return query.query((row, number) -> new SealedRow(row.getLong(1), row.getBytes(2)))
                    .list();
        }

        @Override
        public boolean replace(SealedRow row, byte[] sealed) {
            String sql = "UPDATE " + table + " SET " + column + " = ? WHERE "
                    + (isOfPersons ? "" : "tenant_id = ? AND ") + "id = ? AND " + column + " = ?";
            var update = jdbc.sql(sql).param(sealed);
            if (!isOfPersons) {
                update = update.param(TenantContext.tenantId());
            }
            return update.param(row.id()).param(row.sealed()).update() == 1;
        }
    }
}
