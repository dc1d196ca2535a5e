package io.renown.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak of its own, from the distribution that {@code ./renown test} fetches and makes ready. */
public final class KeycloakServer implements AutoCloseable {

    public static final String PROPERTY = "renown.test.keycloak";

    private static final String VERSION = "26.7.3";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final String ADMIN_PASSWORD = "only for this test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Process process;

    private KeycloakServer(String url, Process process) {
        this.url = url;
        this.process = process;
    }

    /** Empty where it was never fetched. */
    public static Optional<Path> findDistribution() {
        return Stream.of(
                        Path.of(System.getProperty(PROPERTY, "/nonexistent")),
                        Path.of(System.getProperty("user.home"), ".cache", "renown", "keycloak-" + VERSION))
                .filter(home -> Files.isRegularFile(home.resolve("lib/quarkus/build-system.properties")))
                .findFirst();
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Begins to start; {@link #awaitReady} waits for it.
     *
     * @param realms by name, as JSON
     * @param settings what the realms leave open
     */
    public static KeycloakServer start(
            Path distribution, int port, Map<String, String> realms, Map<String, String> settings) throws IOException {
        Path home = AnotherPortal.freshFolder().resolve("keycloak");
        FileSystemUtils.copyRecursively(distribution, home);
        Path imports = Files.createDirectories(home.resolve("data/import"));
        for (Map.Entry<String, String> realm : realms.entrySet()) {
            Files.writeString(imports.resolve(realm.getKey() + "-realm.json"), realm.getValue());
        }
        String url = "http://127.0.0.1:" + port;
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start",
                        "--optimized",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + url,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling("keycloak.log").toFile());
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m",
                        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        return new KeycloakServer(url, process);
    }

    public void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (send(HttpRequest.newBuilder(URI.create(url + "/realms/master")))
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        throw new IOException("Keycloak did not start; see target/it-data/*/keycloak.log");
    }

    public String url() {
        return url;
    }

    /** An answer of the token endpoint to somebody's password, which only a client of a test may send. */
    public JsonNode signIn(String realm, String client, String secret, String user, String password)
            throws IOException {
        return JsonMapper.shared()
                .readTree(send(form(
                                "/realms/" + realm + "/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type", "password",
                                        "scope", "openid",
                                        "client_id", client,
                                        "client_secret", secret,
                                        "username", user,
                                        "password", password)))
                        .body());
    }

    /** Ends all sessions of somebody, as an administrator does. */
    public void endSessions(String realm, String email) throws IOException {
        admin("POST", "/admin/realms/" + realm + "/users/" + userId(realm, email) + "/logout");
    }

    public void removeFromOrganization(String realm, String alias, String email) throws IOException {
        JsonNode found = admin("GET", "/admin/realms/" + realm + "/organizations?search=" + alias + "&exact=false");
        String organization = found.at("/0/id").asString();
        admin(
                "DELETE",
                "/admin/realms/" + realm + "/organizations/" + organization + "/members/" + userId(realm, email));
    }

    private String userId(String realm, String email) throws IOException {
        return admin("GET", "/admin/realms/" + realm + "/users?exact=true&email=" + encoded(email))
                .at("/0/id")
                .asString();
    }

    private JsonNode admin(String method, String path) throws IOException {
        String token = JsonMapper.shared()
                .readTree(send(form(
                                "/realms/master/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "admin-cli",
                                        "username", "admin",
                                        "password", ADMIN_PASSWORD)))
                        .body())
                .at("/access_token")
                .asString();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        stop(process);
    }

    /** The script that was started, and the server it started. */
    private static void stop(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
