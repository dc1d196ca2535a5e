package io.renown.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * Migrates, and finishes a migration that was killed half way. Neither MySQL nor MariaDB can roll DDL back: a portal that is
 * killed meanwhile leaves some of the tables, and none or a failed line in Flyway's history; each later start would stumble
 * over what is there already. So when a migration stumbles over just that, its statements are run one by one, those passed
 * over that were done, and it counts as done. That needs migrations whose statements may be run twice, see the rules in
 * {@code src/docs/adr/0013-what-dies-comes-back.md}, which a test enforces.
 */
final class HealingMigration {

    private static final Logger log = LoggerFactory.getLogger(HealingMigration.class);

    /** The table, column, index, key or foreign key is there already; or what is to be dropped is gone. */
    private static final Set<Integer> DONE_ALREADY = Set.of(1050, 1051, 1060, 1061, 1068, 1091, 1826);

    private static final String LOCATION = "db/migration/";

    private final Flyway flyway;

    HealingMigration(Flyway flyway) {
        this.flyway = flyway;
    }

    void migrate() {
        removeFailedLine();
        MigrationVersion last = null;
        while (true) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayMigrateException e) {
                MigrationInfo stumbled = e.getMigration();
                MigrationVersion version = stumbled.getVersion();
                if (!isDoneAlready(e) || version == null || version.equals(last)) {
                    throw e;
                }
                log.warn("migration {} was left half done by an earlier start; it is finished", version);
                finish(stumbled, version);
                last = version;
            }
        }
    }

    /** Flyway refuses to go on while its history tells of a failure. */
    private void removeFailedLine() {
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState().isFailed()) {
                flyway.repair();
                return;
            }
        }
    }

    private void finish(MigrationInfo migration, MigrationVersion version) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            for (String statement : statements(migration.getScript())) {
                run(connection, statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("migration " + version + " was left half done and cannot be finished", e);
        }
        removeFailedLine();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .skipExecutingMigrations(true)
                .target(version)
                .load()
                .migrate();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!DONE_ALREADY.contains(e.getErrorCode())) {
                throw e;
            }
            log.info("done already: {}", sql.lines().findFirst().orElse(""));
        }
    }

    private static List<String> statements(String script) {
        try {
            return SqlStatements.of(
                    new ClassPathResource(LOCATION + script).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDoneAlready(FlywayMigrateException failure) {
        return DONE_ALREADY.contains(failure.getSqlErrorCode());
    }
}
