package io.renown.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the schema as the database itself tells of them: none is forgotten when one is added. */
final class Tables {

    /** Of this very installation, its index or its moment: nobody is signed in, and no link is good, after a restore. */
    private static final Set<String> OWN = Set.of(
            "flyway_schema_history",
            "installation",
            "index_mark",
            "sign_in_session",
            "password_reset",
            "account_consent",
            "outgoing_mail",
            "person_mail");

    private static final List<String> OWN_PREFIXES = List.of("jobrunr_", "node_");

    private static final Set<String> WHOLE_NUMBERS = Set.of("tinyint", "smallint", "mediumint", "int", "bigint");
    private static final Set<String> FLOATING = Set.of("float", "double");
    private static final Set<String> BYTES = Set.of("binary", "varbinary", "blob", "mediumblob", "longblob");
    private static final Set<String> TIMES = Set.of("date", "datetime", "timestamp", "time");

    private Tables() {}

    record Column(String name, String type) {

        boolean isBytes() {
            return BYTES.contains(type);
        }

        /** So that each driver hands out the very value: short text of a FLOAT loses digits, a BOOLEAN may become a word. */
        String expression() {
            String quoted = "`" + name + "`";
            if (WHOLE_NUMBERS.contains(type)) {
                return quoted + " + 0";
            }
            if (FLOATING.contains(type)) {
                return "CAST(" + quoted + " AS DOUBLE)";
            }
            return TIMES.contains(type) ? "CAST(" + quoted + " AS CHAR)" : quoted;
        }
    }

    /** Tables with their columns, by name; those that belong into a backup. */
    static Map<String, List<Column>> ofBackup(Connection database) throws SQLException {
        Map<String, List<Column>> tables = all(database);
        tables.keySet().removeIf(Tables::isOwn);
        return tables;
    }

    /** Those that are emptied before other rows come in. */
    static List<String> toEmpty(Connection database) throws SQLException {
        List<String> names = new ArrayList<>(all(database).keySet());
        names.remove("flyway_schema_history");
        names.remove("installation");
        names.removeIf(name -> name.equals("jobrunr_migrations"));
        return names;
    }

    private static boolean isOwn(String table) {
        return OWN.contains(table) || OWN_PREFIXES.stream().anyMatch(table::startsWith);
    }

    private static Map<String, List<Column>> all(Connection database) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (PreparedStatement statement = database.prepareStatement(
                        "SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c"
                                + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                                + " AND t.table_name = c.table_name WHERE c.table_schema = DATABASE()"
                                + " AND t.table_type = 'BASE TABLE' ORDER BY c.table_name, c.ordinal_position");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(new Column(rows.getString(2), rows.getString(3)));
            }
        }
        return tables;
    }
}
