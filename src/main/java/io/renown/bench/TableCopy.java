package io.renown.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick of an import: the same rows into a table of the same columns, keys and foreign keys, by the fastest way a
 * client has, {@code LOAD DATA LOCAL INFILE}. It reads no file of a customer's, analyses nothing and indexes no word.
 */
final class TableCopy {

    private static final String COPY = "bench_review_copy";

    private final Connection connection;
    private final Path file;

    TableCopy(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** Seconds and rows of a load. */
    record Loaded(long rows, double seconds) {}

    /** @return what loading the reviews of the tenant took; the copy is gone again */
    Loaded load(int tenantId) throws SQLException, IOException {
        List<String> columns = write(tenantId);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + COPY);
            statement.execute(definition(statement));
            allowLocalFiles(statement);
            long began = System.nanoTime();
            long rows = statement.executeUpdate(loadStatement(columns));
            Loaded loaded = new Loaded(rows, (System.nanoTime() - began) / 1e9);
            statement.execute("DROP TABLE " + COPY);
            return loaded;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Names of constraints are the schema's, not the table's: the server names the copies. */
    private static String definition(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW CREATE TABLE review")) {
            row.next();
            return row.getString(2)
                    .replaceFirst("CREATE TABLE `review`", "CREATE TABLE `" + COPY + "`")
                    .replaceAll("CONSTRAINT `[^`]+` ", "");
        }
    }

    /** MySQL forbids it by default; where it may not be allowed, the load itself says so. */
    private static void allowLocalFiles(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT @@GLOBAL.local_infile")) {
            row.next();
            if (row.getInt(1) == 0) {
                statement.execute("SET GLOBAL local_infile = 1");
            }
        }
    }

    private String loadStatement(List<String> columns) {
        List<String> into = new ArrayList<>();
        List<String> set = new ArrayList<>();
        for (String column : columns) {
            boolean binary = column.equals("content_hash");
            into.add(binary ? "@" + column : column);
            if (binary) {
                set.add(column + " = UNHEX(@" + column + ")");
            }
        }
        return "LOAD DATA LOCAL INFILE '" + file.toAbsolutePath() + "' INTO TABLE " + COPY + " CHARACTER SET utf8mb4 ("
                + String.join(", ", into) + ") SET " + String.join(", ", set);
    }

    private List<String> write(int tenantId) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT * FROM review WHERE tenant_id = ? ORDER BY id",
                        ResultSet.TYPE_FORWARD_ONLY,
                        ResultSet.CONCUR_READ_ONLY);
                Writer out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 20)) {
            boolean mysql = connection.getMetaData().getURL().startsWith("jdbc:mysql:");
            query.setFetchSize(mysql ? Integer.MIN_VALUE : 1_000); // row by row, whatever their number
            query.setInt(1, tenantId);
            try (ResultSet rows = query.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                StringBuilder line = new StringBuilder();
                while (rows.next()) {
                    line.setLength(0);
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        line.append(column == 1 ? "" : "\t");
                        append(line, rows, column, columns.getColumnType(column));
                    }
                    out.append(line).append('\n');
                }
                return names(columns);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnName(column).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static void append(StringBuilder line, ResultSet rows, int column, int type) throws SQLException {
        String text = text(rows, column, type);
        if (text == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    private static @Nullable String text(ResultSet rows, int column, int type) throws SQLException {
        switch (type) {
            case Types.BINARY, Types.VARBINARY -> {
                byte @Nullable [] bytes = rows.getBytes(column);
                return bytes == null ? null : HexFormat.of().formatHex(bytes);
            }
            case Types.BIT, Types.BOOLEAN -> {
                String digit = rows.getBoolean(column) ? "1" : "0";
                return rows.wasNull() ? null : digit;
            }
            default -> {
                return rows.getString(column);
            }
        }
    }
}
