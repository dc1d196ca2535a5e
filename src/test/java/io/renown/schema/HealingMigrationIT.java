package io.renown.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.renown.support.PortalIT;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** On a schema of its own beside the portal's. */
class HealingMigrationIT extends PortalIT {

    private static final String SCHEMA = "renown_half_done";

    @Autowired
    private DataSource portals;

    private DataSource database;

    @BeforeEach
    void makeSchema() throws SQLException {
        try (Connection connection = portals.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        } catch (SQLException e) {
            assumeTrue(false, "the database's user may not make a schema: " + e.getMessage());
        }
        database = new InSchema(portals);
    }

    @AfterEach
    void dropSchema() throws SQLException {
        try (Connection connection = portals.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
        }
    }

    @Test
    void finishesAMigrationThatWasKilledHalfWay() throws Exception {
        List<String> statements = SqlStatements.of(MigrationFilesTest.scripts().get(1));
        flyway().baseline(); // the history is there, and tells nothing of the first migration
        run(statements.subList(0, 7));

        new HealingMigration(flyway()).migrate();

        assertThat(flyway().info().pending()).isEmpty();
        assertThat(flyway().validateWithResult().validationSuccessful).isTrue();
        run(List.of("SELECT * FROM " + SCHEMA + ".idempotency_key WHERE tenant_id = 0"));
    }

    @Test
    void recordsAMigrationThatWasKilledJustBeforeItWasRecorded() throws Exception {
        flyway().baseline();
        run(SqlStatements.of(MigrationFilesTest.scripts().get(1)));

        new HealingMigration(flyway()).migrate();

        assertThat(flyway().info().pending()).isEmpty();
        new HealingMigration(flyway()).migrate(); // and it is over
    }

    @Test
    void goesOnFromAHistoryThatTellsOfAFailure() throws Exception {
        flyway().baseline();
        run(SqlStatements.of(MigrationFilesTest.scripts().get(1)).subList(0, 3));
        assertThatThrownBy(() -> flyway().migrate()).isInstanceOf(FlywayException.class);

        new HealingMigration(flyway()).migrate();

        assertThat(flyway().info().pending()).isEmpty();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .baselineVersion("0")
                .load();
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Each connection looks at the schema, and is given back as it was. */
    private static final class InSchema extends DelegatingDataSource {

        InSchema(DataSource portals) {
            super(portals);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setCatalog(SCHEMA); // the pool sets it back
            return connection;
        }
    }
}
