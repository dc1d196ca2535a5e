package io.renown.provisioning;

import io.renown.provisioning.TableOrder.Reference;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import io.renown.tenancy.TenantState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the tables of tenants in the database itself, so that a new one cannot be forgotten, and empties them. */
@Repository
@TenantScopedSql
class ErasureSql {

    /** Rows of one statement: small enough for locks and undo, large enough to be quick. */
    private static final int CHUNK = 5000;

    private final JdbcClient jdbc;

    ErasureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Shuts the door before anything goes. */
    void suspend(int tenantId) {
        jdbc.sql("UPDATE tenant SET state = ? WHERE id = ?")
                .params(TenantState.SUSPENDED.name(), tenantId)
                .update();
    }

    List<String> tenantTables() {
        return jdbc.sql("SELECT c.table_name FROM information_schema.columns c"
                        + " JOIN information_schema.tables t"
                        + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                        + " WHERE c.table_schema = DATABASE() AND c.column_name = 'tenant_id'"
                        + " AND t.table_type = 'BASE TABLE' ORDER BY c.table_name")
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<Reference> references() {
        return jdbc.sql("SELECT DISTINCT table_name AS child, referenced_table_name AS parent"
                        + " FROM information_schema.key_column_usage"
                        + " WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL")
                .query((row, number) -> new Reference(row.getString("child"), row.getString("parent")))
                .list();
    }

    /** The columns besides the tenant by which a table refers to itself. */
    List<String> selfReferences(String table) {
        return jdbc.sql("SELECT column_name FROM information_schema.key_column_usage"
                        + " WHERE table_schema = DATABASE() AND table_name = ? AND referenced_table_name = ?"
                        + " AND column_name <> 'tenant_id'")
                .params(table, table)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void cutSelfReference(String table, String column, int tenantId) {
        jdbc.sql("UPDATE " + quoted(table) + " SET " + quoted(column) + " = NULL WHERE tenant_id = ?")
                .param(tenantId)
                .update();
    }

    long deleteAll(String table, int tenantId) {
        long deleted = 0;
        int rows;
        do {
            rows = jdbc.sql("DELETE FROM " + quoted(table) + " WHERE tenant_id = ? LIMIT " + CHUNK)
                    .param(tenantId)
                    .update();
            deleted += rows;
        } while (rows == CHUNK);
        return deleted;
    }

    List<Long> peopleOf(int tenantId) {
        return jdbc.sql("SELECT person_id FROM member WHERE tenant_id = ?")
                .param(tenantId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    long deletePeopleWithoutTenant(List<Long> people) {
        long deleted = 0;
        for (long person : people) {
            deleted += SystemDoor.callAcrossTenants(
                    "is the person of an erased tenant a member elsewhere",
                    () -> jdbc.sql("DELETE FROM person WHERE id = ?"
                                    + " AND NOT EXISTS (SELECT 1 FROM member m WHERE m.person_id = person.id)"
                                    + " AND NOT EXISTS (SELECT 1 FROM portal_operator o WHERE o.person_id = person.id)")
                            .param(person)
                            .update());
        }
        return deleted;
    }

    long deleteTenant(int tenantId) {
        return jdbc.sql("DELETE FROM tenant WHERE id = ?").param(tenantId).update();
    }

    /** Names come from the database's own catalogue, never from outside. */
    private static String quoted(String name) {
        if (!name.matches("[A-Za-z0-9_]+")) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return "`" + name + "`";
    }
}
