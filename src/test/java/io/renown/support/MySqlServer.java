package io.renown.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A MySQL on an empty data folder under {@code target}, as a process that ends with the tests; each of the build's processes
 * that run tests side by side has its own.
 */
final class MySqlServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final String READY = "ready for connections";

    private final Path binaries;
    private final Path folder;
    private final int port;

    private MySqlServer(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    static MySqlServer start(Path binaries) throws IOException {
        Path folder = Path.of("target", "it-data", "mysql-" + System.getProperty("renown.test.process", "process-1"))
                .toAbsolutePath();
        stopLeftover(folder);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        MySqlServer server = new MySqlServer(binaries.toAbsolutePath(), folder, freePort());
        server.layOut();
        server.run();
        return server;
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/renown?user=renown&password=renown";
    }

    private void layOut() throws IOException {
        Process process = process("initialize.log", "--initialize-insecure");
        try {
            if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("MySQL cannot lay out a database:\n" + log("initialize.log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private void run() throws IOException {
        Path init = folder.resolve("init.sql");
        Files.writeString(init, """
                CREATE DATABASE renown;
                CREATE USER 'renown'@'127.0.0.1' IDENTIFIED BY 'renown';
                GRANT ALL ON *.* TO 'renown'@'127.0.0.1';
                """);
        Process process = process(
                "mysqld.log",
                "--init-file=" + init,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--mysqlx=OFF",
                "--skip-name-resolve",
                "--default-time-zone=+05:45", // neither ours nor UTC: nothing may hang on it
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=2",
                "--skip-log-bin");
        // After the portal: its jobs would wait in vain for a server that went first.
        SpringApplication.getShutdownHandlers().add(() -> stop(process.toHandle()));
        Files.writeString(folder.resolve("pid"), Long.toString(process.pid()));
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!log("mysqld.log").contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("MySQL does not start:\n" + log("mysqld.log"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private Process process(String log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + folder.resolve("data"),
                "--tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                // The path of a socket may have 107 characters only, and nobody comes that way.
                "--socket=" + Files.createTempDirectory("renown").resolve("db.sock"),
                "--pid-file=" + folder.resolve("mysqld.pid"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment()
                .merge("LD_LIBRARY_PATH", binaries.resolve("lib/system").toString(), (set, own) -> set + ":" + own);
        return builder.start();
    }

    private String log(String name) throws IOException {
        Path log = folder.resolve(name);
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Tests that were killed leave their server behind. */
    private static void stopLeftover(Path folder) throws IOException {
        Path file = folder.resolve("pid");
        if (Files.exists(file)) {
            Optional<ProcessHandle> leftover = ProcessHandle.of(
                            Long.parseLong(Files.readString(file).strip()))
                    .filter(process ->
                            process.info().commandLine().orElse("").contains("--datadir=" + folder.resolve("data")));
            leftover.ifPresent(MySqlServer::stop);
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroyForcibly(); // its data are of no more use
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
