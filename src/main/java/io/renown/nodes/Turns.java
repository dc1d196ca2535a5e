package io.renown.nodes;

import io.renown.tenancy.TenantScopedSql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides in the database which of several nodes does what only one should. */
@Component
@TenantScopedSql // on tables of the installation, which has no tenant
public class Turns {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    Turns(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Whether a recurring task is this node's to do now: once in each period over all nodes. */
    public boolean take(String task, Duration period) {
        jdbc.sql("INSERT IGNORE INTO node_turn (task, taken_at) VALUES (?, '2000-01-01')")
                .param(task)
                .update();
        return jdbc.sql("UPDATE node_turn SET taken_at = UTC_TIMESTAMP(6) WHERE task = ?"
                                + " AND taken_at <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND")
                        .params(task, period.toSeconds())
                        .update()
                == 1;
    }

    /**
     * Runs {@code block} unless another node is at it. The lock lives in a connection: it ends with the node.
     *
     * @return false when another node holds the lock
     */
    public boolean runAlone(String what, Duration patience, Runnable block) {
        try (Connection connection = dataSource.getConnection()) {
            // Locks are the server's: another database on it must not share them. MySQL takes at most 64 characters.
            String lock = UUID.nameUUIDFromBytes(
                            (what + "@" + connection.getCatalog()).getBytes(StandardCharsets.UTF_8))
                    .toString();
            if (!ask(connection, "SELECT GET_LOCK(?, " + patience.toSeconds() + ")", lock)) {
                return false;
            }
            try {
                block.run();
                return true;
            } finally {
                ask(connection, "SELECT RELEASE_LOCK(?)", lock);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock " + what, e);
        }
    }

    private static boolean ask(Connection connection, String sql, String lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, lock);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
