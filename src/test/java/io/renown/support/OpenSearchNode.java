package io.renown.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/**
 * A real OpenSearch node of its own, started once for all tests of the process. Its distribution is fetched by {@code ./renown
 * test}; without it, or where it does not start, the tests that need it are skipped with the reason.
 */
public final class OpenSearchNode {

    private static final String VERSION = "3.6.0";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static @Nullable OpenSearchNode running;
    private static @Nullable String unavailable;

    private final String url;

    private OpenSearchNode(String url) {
        this.url = url;
    }

    public String url() {
        return url;
    }

    /** The node, or the end of the test as skipped. */
    public static synchronized OpenSearchNode require() {
        if (running == null && unavailable == null) {
            try {
                running = start();
            } catch (IOException e) {
                unavailable = "no OpenSearch node: " + e.getMessage();
            }
        }
        Assumptions.assumeTrue(running != null, unavailable);
        return java.util.Objects.requireNonNull(running);
    }

    /** What the node answers, as JSON. */
    public String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** @return the answer's body */
    public String send(String method, String path, String json) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static OpenSearchNode start() throws IOException {
        Path home = unpack(distribution());
        Path own = Files.createTempDirectory(home.getParent(), "node");
        Path config = own.resolve("config");
        FileSystemUtils.copyRecursively(home.resolve("config"), config);
        Files.createDirectories(own.resolve("logs"));
        int port = freePort();
        Files.writeString(config.resolve("opensearch.yml"), """
                cluster.name: renown-test
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: %s
                path.logs: %s
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        port, freePort(), own.resolve("data"), own.resolve("logs")));
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) { // which OpenSearch refuses to run as
            run("chown", "-R", "nobody", home.toString(), own.toString());
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.addAll(List.of("bash", home.resolve("bin/opensearch").toString()));
        Path log = own.resolve("opensearch.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("OPENSEARCH_PATH_CONF", config.toString());
        builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1");
        builder.environment().put("HOME", own.toString());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop(process);
            FileSystemUtils.deleteRecursively(own.toFile());
        }));
        OpenSearchNode node = new OpenSearchNode("http://127.0.0.1:" + port);
        awaitReady(node, process, log);
        return node;
    }

    private static void awaitReady(OpenSearchNode node, Process process, Path log) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (node.get("/_cluster/health").contains("\"status\":\"green\"")) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        stop(process);
        List<String> lines = Files.readAllLines(log);
        throw new IOException("it did not start; " + log + " ends with: "
                + lines.stream().skip(Math.max(0, lines.size() - 3)).toList());
    }

    private static Path distribution() throws IOException {
        String name = "opensearch-" + VERSION + ".zip";
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        Path.of(System.getProperty("renown.test.opensearch", "/nonexistent")),
                        home.resolve(".m2/repository/org/opensearch/distribution/integ-test-zip/opensearch/" + VERSION
                                + "/" + name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("its distribution is not on this machine; ./renown test fetches it"));
    }

    /** The programs, under target; nodes of tests that run at the same time share them. */
    private static Path unpack(Path zip) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "opensearch").toAbsolutePath());
        Path home = parent.resolve("opensearch-" + VERSION);
        try (FileChannel turn =
                        FileChannel.open(parent.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock mine = turn.lock()) {
            if (mine.isValid() && !Files.exists(parent.resolve("unpacked-" + VERSION))) {
                FileSystemUtils.deleteRecursively(home);
                try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
                    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                        write(parent, entry, entries);
                    }
                }
                Files.createFile(parent.resolve("unpacked-" + VERSION));
            }
        }
        return home;
    }

    private static void write(Path parent, ZipEntry entry, InputStream content) throws IOException {
        Path file = parent.resolve(entry.getName()).normalize();
        if (!file.startsWith(parent)) {
            throw new IOException("a path that leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
    }

    private static void run(String... command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
