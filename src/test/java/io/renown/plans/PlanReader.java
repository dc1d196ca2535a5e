package io.renown.plans;

import io.renown.isolation.TenantRows;
import io.renown.plans.StatementLog.Statement;
import io.renown.tenancy.SystemDoor;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;

/**
 * How the server goes about a statement: by its plan, and by the rows that the storage engine handed out when it was run
 * once more, in a transaction that is rolled back. Both are told alike by MariaDB and MySQL.
 */
final class PlanReader {

    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|straight_join|update|into)\\s+`?([a-z_]+)`?(?:\\s+(?:as\\s+)?([a-z_0-9]+))?");
    private static final Pattern CONSTRAINED = Pattern.compile("tenant_id`?\\s*(=|in\\b)");

    private final DataSource dataSource;
    private final Set<String> tenantTables;
    private final Map<String, List<String>> columnsByIndex;

    PlanReader(DataSource dataSource, TenantRows rows) {
        this.dataSource = dataSource;
        this.tenantTables = rows.tenantTables();
        this.columnsByIndex = rows.indexes().stream()
                .collect(Collectors.toMap(index -> index.table() + "." + index.name(), TenantRows.Index::columns));
    }

    /**
     * What was found.
     *
     * @param steps the plan, a line for each table
     * @param scans the lines that walk through a tenant table as a whole
     * @param rowsRead by the storage engine
     */
    record Plan(List<String> steps, List<String> scans, long rowsRead) {}

    /** Null for what has no plan: rows that are only inserted, and tables that are nobody's. */
    @Nullable
    Plan read(Statement statement) {
        String sql = statement.sql().strip().toLowerCase(Locale.ROOT);
        if (!sql.matches("(?s)(select|update|delete|with)\\b.*") || tables(sql).isEmpty()) {
            return null;
        }
        return SystemDoor.callAcrossTenants("plan of a statement", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    return read(connection, statement, tables(sql));
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("no plan of " + statement.sql(), e);
            }
        });
    }

    /** Whether a statement of a tenant says so. */
    boolean namesItsTenant(Statement statement) {
        String sql = statement.sql().toLowerCase(Locale.ROOT);
        return tables(sql).isEmpty()
                || sql.startsWith("insert")
                || CONSTRAINED.matcher(sql).find();
    }

    private Plan read(Connection connection, Statement statement, Map<String, String> tables) throws SQLException {
        List<String> steps = new ArrayList<>();
        List<String> scans = new ArrayList<>();
        try (PreparedStatement explain = prepare(connection, "EXPLAIN " + statement.sql(), statement);
                ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                String alias = rows.getString("table");
                String table = alias == null ? null : tables.get(alias.toLowerCase(Locale.ROOT));
                String type = String.valueOf(rows.getString("type"));
                String key = rows.getString("key");
                String step = table + " " + type + " by " + key
                        + (key == null ? "" : " " + columnsByIndex.get(table + "." + key)) + ", about "
                        + rows.getString("rows") + " rows, " + rows.getString("Extra");
                if (table != null) {
                    steps.add(step);
                    if (type.equalsIgnoreCase("ALL") || type.equals("index")) {
                        scans.add(step);
                    }
                }
            }
        }
        long idle = -rowsRead(connection) + rowsRead(connection);
        long before = rowsRead(connection);
        try (PreparedStatement again = prepare(connection, statement.sql(), statement)) {
            if (again.execute()) {
                try (ResultSet rows = again.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
        return new Plan(steps, scans, rowsRead(connection) - before - idle);
    }

    private static long rowsRead(Connection connection) throws SQLException {
        long read = 0;
        try (java.sql.Statement status = connection.createStatement();
                ResultSet rows = status.executeQuery("SHOW SESSION STATUS LIKE 'Handler\\_read%'")) {
            while (rows.next()) {
                read += rows.getLong(2);
            }
        }
        return read;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Statement statement)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        for (ParameterSetOperation parameter : statement.parameters()) {
            try {
                parameter.getMethod().invoke(prepared, parameter.getArgs());
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new SQLException("a parameter cannot be set again", e);
            }
        }
        return prepared;
    }

    /** The tenant tables of a statement by the name they bear in it. */
    private Map<String, String> tables(String sql) {
        Map<String, String> named = new HashMap<>();
        Matcher matcher = TABLE.matcher(sql);
        while (matcher.find()) {
            String table = matcher.group(1);
            if (tenantTables.contains(table)) {
                named.put(table, table);
                if (matcher.group(2) != null) {
                    named.put(matcher.group(2), table);
                }
            }
        }
        return named;
    }
}
