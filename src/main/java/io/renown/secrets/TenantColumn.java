package io.renown.secrets;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

@TenantScopedSql
record TenantColumn(JdbcClient jdbc, String purpose, String table, String column) implements SealedColumn {

    @Override
    public boolean isOfPersons() {
        return false;
    }

    @Override
    public List<SealedRow> after(long id, int limit) {
        return jdbc.sql("SELECT id, " + column + " FROM " + table + " WHERE tenant_id = ? AND " + column
                        + " IS NOT NULL AND id > ? ORDER BY id LIMIT ?")
                .params(TenantContext.tenantId(), id, limit)
                .query((row, number) -> new SealedRow(row.getLong(1), row.getBytes(2)))
                .list();
    }

    @Override
    public boolean replace(SealedRow row, byte[] sealed) {
        return jdbc.sql("UPDATE " + table + " SET " + column + " = ? WHERE tenant_id = ? AND id = ? AND " + column
                                + " = ?")
                        .params(sealed, TenantContext.tenantId(), row.id(), row.sealed())
                        .update()
                == 1;
    }
}
