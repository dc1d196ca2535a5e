package io.renown.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes for the summary of {@code ./renown test} which server the tests of this process met. */
@Component
final class EngineReport {

    private final DataSource dataSource;

    EngineReport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @EventListener(ApplicationReadyEvent.class)
    void note() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            write(server.getDatabaseProductName() + " "
                    + server.getDatabaseProductVersion().replaceAll("[^0-9.].*", ""));
        }
    }

    /** Into {@code target/engines/NAME}, one line. */
    static void write(String line) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "engines"));
            Files.writeString(
                    folder.resolve(TestDatabase.engine()),
                    line.lines().findFirst().orElse("") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
