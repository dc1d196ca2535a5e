package io.renown.killing;

import io.renown.embedded.DataFolder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A portal on a data folder as an operator starts it: {@code renown run}, the embedded database its child. */
final class PortalProcess implements AutoCloseable {

    static final Duration START_LIMIT = Duration.ofMinutes(4);

    private static final String SERVER_FOLDER = "db/data";

    private final Path folder;
    private final int port;
    private final List<String> options = new ArrayList<>();
    private @Nullable Process process;
    private int started;

    PortalProcess(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /** More for its Java, from the next start on. */
    void option(String option) {
        options.add(option);
    }

    Path folder() {
        return folder;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Begins to start; {@link #awaitReady} tells when it is there. */
    void begin() throws IOException {
        List<String> command = java();
        command.addAll(List.of("io.renown.Renown", "run", "--data", folder.toString(), "--port", "" + port));
        started++;
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    void start() throws IOException {
        begin();
        awaitReady();
    }

    void awaitReady() {
        Await.until("the portal is ready", START_LIMIT, () -> {
            if (!isAlive()) {
                throw new AssertionError("the portal did not start:\n" + said());
            }
            return said().contains("Renown is ready");
        });
    }

    /** All that it said since it was started last. */
    String said() {
        try {
            return Files.readString(log(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path log() {
        return folder.resolveSibling(folder.getFileName() + "-" + started + ".log");
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9}: no hook runs, the database stays behind. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    void killDatabase() {
        for (ProcessHandle server : databases()) {
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    /** The database servers that run on this folder. */
    List<ProcessHandle> databases() {
        String sign = "--datadir=" + folder.resolve(SERVER_FOLDER);
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info()
                        .arguments()
                        .map(Arrays::asList)
                        .orElse(List.of())
                        .contains(sign))
                .toList();
    }

    /** Stops it as an operator would. */
    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Runs an operator's command on this folder in a process of its own. */
    Answer command(String... arguments) throws IOException, InterruptedException {
        List<String> command = java();
        command.add("io.renown.Renown");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.toString()));
        Path out = Files.createTempFile(folder.getParent(), "command", ".out");
        Process running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!running.waitFor(3, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            throw new AssertionError("too slow: " + String.join(" ", arguments));
        }
        return new Answer(running.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    record Answer(int exitCode, String said) {}

    String secret(String purpose) {
        return new DataFolder(folder).secret(purpose);
    }

    /** The port the database listens on, as its command line says. */
    int databasePort() {
        return databases().getFirst().info().arguments().stream()
                .flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith("--port="))
                .mapToInt(argument -> Integer.parseInt(argument.substring("--port=".length())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> java() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Drenown.demo=false",
                "-Drenown.publicapi.burst=5000"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath()));
        return command;
    }

    /** That of this test, without the tests: their fixtures are no part of a portal. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for a condition, looking often. */
    static final class Await {

        private Await() {}

        static void until(String what, Duration limit, BooleanSupplier condition) {
            long deadline = System.nanoTime() + limit.toNanos();
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not within " + limit + ": " + what);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
