package io.renown.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jobrunr.JobRunrException;
import org.jobrunr.storage.sql.common.DatabaseCreator;
import org.jobrunr.storage.sql.mariadb.MariaDbStorageProvider;
import org.jobrunr.storage.sql.mysql.MySqlStorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * The tables of the job queue, made by JobRunr's own scripts. A start that was killed leaves some of them, over which each
 * later start would stumble: as long as no job was ever put there they are dropped and made anew.
 */
@Component("jobTables")
@DependsOnDatabaseInitialization
class JobTables {

    private static final Logger log = LoggerFactory.getLogger(JobTables.class);

    private final DataSource database;

    JobTables(DataSource database) throws SQLException {
        this.database = database;
        create();
    }

    private void create() throws SQLException {
        try {
            runScripts();
        } catch (JobRunrException | IllegalStateException | IllegalArgumentException e) {
            if (holdJobs()) {
                throw e;
            }
            log.warn("the tables of the job queue were left half made by an earlier start; they are made anew", e);
            drop();
            runScripts();
        }
    }

    private void runScripts() throws SQLException {
        String url;
        try (Connection connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        new DatabaseCreator(
                        database,
                        url.startsWith("jdbc:mariadb:") ? MariaDbStorageProvider.class : MySqlStorageProvider.class)
                .runMigrations();
    }

    private boolean holdJobs() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (names(statement, "TABLE").stream().noneMatch("jobrunr_jobs"::equalsIgnoreCase)) {
                return false;
            }
            try (ResultSet jobs = statement.executeQuery("SELECT 1 FROM jobrunr_jobs LIMIT 1")) {
                return jobs.next();
            }
        }
    }

    private void drop() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String view : names(statement, "VIEW")) {
                statement.execute("DROP VIEW IF EXISTS " + view);
            }
            for (String table : names(statement, "TABLE")) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
        }
    }

    private static List<String> names(Statement statement, String type) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name LIKE 'jobrunr\\_%' AND table_type LIKE '%" + type
                + "'")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }
}
