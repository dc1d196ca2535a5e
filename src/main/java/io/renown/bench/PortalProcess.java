package io.renown.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The portal as its operator runs it: a process of its own, on data that are there already. */
final class PortalProcess implements AutoCloseable {

    private static final String READY = "Renown is ready";
    private static final long PATIENCE_SECONDS = 900;

    private final Process process;
    private final int port;
    private final double secondsToReady;

    private PortalProcess(Process process, int port, double secondsToReady) {
        this.process = process;
        this.port = port;
        this.secondsToReady = secondsToReady;
    }

    /** @return once it says that it is ready */
    static PortalProcess start(Class<?> application, Path data, @Nullable String database, int port)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The heap, the collector and the like are those of this process.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") && !option.startsWith("-Xrun"))
                .forEach(command::add);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Drenown.home=" + System.getProperty("renown.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                application.getName(),
                "run",
                "--port",
                Integer.toString(port),
                "--data",
                data.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("RENOWN_DEMO", "false");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        if (database != null) {
            environment.put("SPRING_DATASOURCE_URL", database);
        }
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady(process);
        return new PortalProcess(process, port, (System.nanoTime() - began) / 1e9);
    }

    private static void awaitReady(Process process) throws IOException, InterruptedException {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        List<String> said = new ArrayList<>();
        Thread.ofPlatform().name("portal-output").daemon().start(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!ready.isDone()) {
                        said.add(line);
                    }
                    if (line.startsWith(READY)) {
                        ready.complete(true);
                    }
                }
                ready.complete(false);
            } catch (IOException e) {
                ready.completeExceptionally(e);
            }
        });
        try {
            if (!ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the portal ended before it was ready:\n" + String.join("\n", said));
            }
        } catch (ExecutionException | TimeoutException e) {
            process.destroy();
            throw new IOException("the portal did not start", e);
        }
    }

    int port() {
        return port;
    }

    /** From the launch of the process to the line that says so. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** What lives in its heap, after a full collection; bytes. */
    long liveHeap() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String total = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Total")) {
                    total = line;
                }
            }
        }
        jcmd.waitFor();
        List<String> words = Stream.of(total.split("\\s+")).toList();
        if (words.size() < 3) {
            throw new IOException("jcmd of this JDK tells no histogram of process " + process.pid());
        }
        return Long.parseLong(words.get(2));
    }

    /** Stops it as an operator would, database included. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
