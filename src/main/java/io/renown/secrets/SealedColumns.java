package io.renown.secrets;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed columns of tables with a key of one number, besides the tenant. */
public final class SealedColumns {

    private SealedColumns() {}

    /** Of a table with {@code tenant_id} and {@code id}. */
    public static SealedColumn ofTenants(JdbcClient jdbc, String purpose, String table, String column) {
        return new TenantColumn(jdbc, purpose, name(table), name(column));
    }

    /**
     * Of a system table; sealed by {@link PersonSecretBox}.
     *
     * @param key the column that the values are sealed for
     */
    public static SealedColumn ofPersons(JdbcClient jdbc, String purpose, String table, String key, String column) {
        return new PersonColumn(jdbc, purpose, name(table), name(key), name(column));
    }

    private static String name(String name) {
        if (!name.matches("[a-z_0-9]+")) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }
}
