package io.renown.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How the words would be searched for without an index of words, or with the database's own: the newest hits, and how many. */
final class SqlTextSearch {

    private static final String COPY = "bench_review_text";
    private static final String LIKE = " FROM review WHERE tenant_id = ? AND (text LIKE ? OR title LIKE ?)";
    private static final String MATCH =
            " FROM " + COPY + " WHERE tenant_id = ? AND MATCH (title, text) AGAINST (? IN BOOLEAN MODE)";

    private final Connection connection;
    private final int tenantId;

    SqlTextSearch(Connection connection, int tenantId) {
        this.connection = connection;
        this.tenantId = tenantId;
    }

    /** @return rows read */
    int likePage(String words, int rows) throws SQLException {
        try (PreparedStatement page = connection.prepareStatement(
                "SELECT id, title, text" + LIKE + " ORDER BY published_at DESC, id DESC LIMIT " + rows)) {
            bindLike(page, words);
            return read(page);
        }
    }

    long likeTotal(String words) throws SQLException {
        try (PreparedStatement total = connection.prepareStatement("SELECT COUNT(*)" + LIKE)) {
            bindLike(total, words);
            return number(total);
        }
    }

    private void bindLike(PreparedStatement statement, String words) throws SQLException {
        statement.setInt(1, tenantId);
        statement.setString(2, "%" + words + "%");
        statement.setString(3, "%" + words + "%");
    }

    /** @return seconds it took to copy title and text of the tenant's reviews and index them; 0 when that was done */
    double ensureFullText() throws SQLException {
        long began = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet tables = statement.executeQuery("SHOW TABLES LIKE '" + COPY + "'")) {
                there = tables.next();
            }
            if (there) {
                return 0;
            }
            statement.execute("CREATE TABLE " + COPY + " (tenant_id INT NOT NULL, id BIGINT NOT NULL PRIMARY KEY,"
                    + " published_at DATETIME(6) NOT NULL, title VARCHAR(500) NOT NULL, text MEDIUMTEXT NOT NULL)"
                    + " ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_general_ci");
            statement.executeUpdate(
                    "INSERT INTO " + COPY + " SELECT tenant_id, id, published_at, title, text FROM review"
                            + " WHERE tenant_id = " + tenantId);
            statement.execute("CREATE FULLTEXT INDEX words ON " + COPY + " (title, text)");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** @return how many rows hold the words side by side */
    long fullText(String words, int rows) throws SQLException {
        String phrase = '"' + words + '"';
        try (PreparedStatement page = connection.prepareStatement(
                        "SELECT id, title, text" + MATCH + " ORDER BY published_at DESC, id DESC LIMIT " + rows);
                PreparedStatement total = connection.prepareStatement("SELECT COUNT(*)" + MATCH)) {
            page.setInt(1, tenantId);
            page.setString(2, phrase);
            read(page);
            total.setInt(1, tenantId);
            total.setString(2, phrase);
            return number(total);
        }
    }

    private static int read(PreparedStatement statement) throws SQLException {
        int rows = 0;
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows += result.getString(3).isEmpty() ? 0 : 1;
            }
        }
        return rows;
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
