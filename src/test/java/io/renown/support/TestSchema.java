package io.renown.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A named server's schema: tests begin in an empty one, and clear away only what tests left there. */
final class TestSchema {

    private TestSchema() {}

    /** @throws IllegalStateException when the schema holds anything that no test put there */
    static void empty(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> tables = strings(
                    statement, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
            if (tables.isEmpty()) {
                return;
            }
            if (!tables.contains("tenant")
                    || strings(statement, "SELECT slug FROM tenant WHERE slug = '" + LookAlikes.FIRST_SLUG + "'")
                            .isEmpty()) {
                throw new IllegalStateException("The tests need an empty schema, and this one holds "
                        + String.join(", ", tables) + ": nothing was touched.");
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            List<String> views = strings(
                    statement, "SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE()");
            for (String table : tables) {
                statement.execute((views.contains(table) ? "DROP VIEW `" : "DROP TABLE `") + table + "`");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The server that -Drenown.test.db names cannot be used", e);
        }
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
