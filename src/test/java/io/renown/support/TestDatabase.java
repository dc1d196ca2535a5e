package io.renown.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.mysql.MySQLContainer;

/**
 * The server that the tests of this process use: the embedded one; with {@code -Drenown.test.db=URL} the one named; with
 * {@code -Drenown.test.engine=mysql} a MySQL 8 of one's own, out of the binaries that {@code ./renown test} keeps or by a
 * container engine.
 *
 * @param url the JDBC address, null for the embedded server
 * @param missing why there is none, null when there is one
 */
record TestDatabase(@Nullable String url, @Nullable String missing) {

    private static final String IMAGE = "mysql:8.4";

    private static final TestDatabase CHOSEN = choose();

    static TestDatabase chosen() {
        return CHOSEN;
    }

    /** The name under which the summary tells what ran. */
    static String engine() {
        return System.getProperty("renown.test.engine", "default");
    }

    private static TestDatabase choose() {
        String url = System.getProperty("renown.test.db");
        if (url != null && !url.isBlank()) {
            TestSchema.empty(url);
            return new TestDatabase(url, null);
        }
        return switch (engine()) {
            case "default" -> new TestDatabase(null, null);
            case "mysql" -> binaries().map(TestDatabase::start).orElseGet(TestDatabase::startContainer);
            default -> throw new IllegalStateException("there is no test engine " + engine());
        };
    }

    private static TestDatabase start(Path binaries) {
        try {
            return new TestDatabase(MySqlServer.start(binaries).url(), null);
        } catch (IOException e) {
            throw new IllegalStateException("MySQL in " + binaries + " does not start", e);
        }
    }

    /** What {@code -Drenown.test.mysql=FOLDER} names, else what the script left in the user's cache. */
    private static Optional<Path> binaries() {
        String named = System.getProperty("renown.test.mysql", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        Path cache = Path.of(
                System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache"), "renown");
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(cache)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("mysql-[0-9.]+"))
                    .filter(folder -> Files.isExecutable(folder.resolve("bin/mysqld")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase startContainer() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return new TestDatabase(null, "no MySQL 8: neither its binaries nor a container engine are at hand");
        }
        MySQLContainer container = new MySQLContainer(IMAGE)
                .withDatabaseName("renown")
                .withUsername("renown")
                .withPassword("renown")
                .withCommand("--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin");
        try {
            container.start(); // ends with this process
        } catch (ContainerFetchException | ContainerLaunchException e) {
            return new TestDatabase(null, "no MySQL 8: the image " + IMAGE + " cannot be run: " + e.getMessage());
        }
        return new TestDatabase(container.getJdbcUrl() + "?user=renown&password=renown", null);
    }
}
