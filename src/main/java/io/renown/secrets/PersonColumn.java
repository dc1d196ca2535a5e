package io.renown.secrets;

import io.renown.tenancy.TenantScopedSql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a system table: persons belong to no tenant. */
@TenantScopedSql
record PersonColumn(JdbcClient jdbc, String purpose, String table, String key, String column) implements SealedColumn {

    @Override
    public boolean isOfPersons() {
        return true;
    }

    @Override
    public List<SealedRow> after(long id, int limit) {
        return jdbc.sql("SELECT " + key + ", " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL AND "
                        + key + " > ? ORDER BY " + key + " LIMIT ?")
                .params(id, limit)
                .query((row, number) -> new SealedRow(row.getLong(1), row.getBytes(2)))
                .list();
    }

    @Override
    public boolean replace(SealedRow row, byte[] sealed) {
        return jdbc.sql("UPDATE " + table + " SET " + column + " = ? WHERE " + key + " = ? AND " + column + " = ?")
                        .params(sealed, row.id(), row.sealed())
                        .update()
                == 1;
    }
}
