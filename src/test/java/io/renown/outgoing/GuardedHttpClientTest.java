package io.renown.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.renown.outgoing.AddressRefusedException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedHttpClientTest {

    private final List<String> lookups = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private GuardedHttpClient client;
    private String own;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        own = "http://own.example:" + server.getAddress().getPort();
        OutgoingProperties limits = new OutgoingProperties(
                Set.of("own.example:" + server.getAddress().getPort(), "other.example"),
                Set.of(80, 443, server.getAddress().getPort()),
                3,
                1000,
                Duration.ofSeconds(2));
        client = new GuardedHttpClient(
                new AddressGuard(limits, this::resolve), limits, Executors.newSingleThreadScheduledExecutor());
    }

    @AfterEach
    void stopServer() throws IOException {
        over.countDown();
        client.close();
        server.stop(0);
    }

    private InetAddress[] resolve(String host) throws java.net.UnknownHostException {
        lookups.add(host);
        // The second look leads elsewhere, where nobody listens: only who keeps to the first gets an answer.
        boolean first = lookups.stream().filter(host::equals).count() == 1;
        return switch (host) {
            case "own.example", "other.example" ->
                new InetAddress[] {InetAddress.ofLiteral(first ? "127.0.0.1" : "127.9.9.9")};
            default -> InetAddress.getAllByName(host);
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        try (exchange) {
            switch (path) {
                case "/ok" -> write(exchange, 200, "fine");
                case "/large" -> write(exchange, 200, "x".repeat(1001));
                case "/slow" -> drip(exchange);
                case "/round" -> redirect(exchange, "/round");
                case "/relative" -> redirect(exchange, "ok");
                case "/elsewhere" ->
                    redirect(
                            exchange,
                            "http://other.example:" + server.getAddress().getPort() + "/ok");
                default -> redirect(exchange, exchange.getRequestURI().getQuery());
            }
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    /** A byte now and then, each in time for the socket. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        try {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                body.write('x');
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void connectsToTheAddressThatWasCheckedAndLooksNoFurther() throws IOException {
        OutgoingResponse answer = client.send(OutgoingRequest.get(own + "/ok"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo("fine");
        assertThat(lookups).containsExactly("own.example");
        assertThat(asked).allMatch(request -> request.startsWith("GET own.example:"), "keeps the name in Host");
    }

    @Test
    void looksAgainWhereARedirectLeads() {
        for (Map.Entry<String, Reason> to : Map.of(
                        "http://localhost/",
                        Reason.NOT_PUBLIC,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/ok",
                        Reason.NOT_PUBLIC,
                        "http://169.254.169.254/latest/meta-data",
                        Reason.NOT_PUBLIC,
                        "http://[::1]/",
                        Reason.NOT_PUBLIC,
                        "http://2130706433/",
                        Reason.ODD_NUMBER,
                        "http://a@own.example/",
                        Reason.USER_INFO,
                        "file:///etc/passwd",
                        Reason.SCHEME,
                        "http://own.example:22/",
                        Reason.PORT,
                        "http://a b/",
                        Reason.MALFORMED)
                .entrySet()) {
            assertRefused(own + "/to?" + to.getKey().replace(" ", "%20"), to.getValue());
        }
        assertThat(asked).hasSize(9).allMatch(request -> request.contains("/to?"));
    }

    @Test
    void followsAFewRedirectsAndNoMore() throws IOException {
        assertThat(client.send(OutgoingRequest.get(own + "/relative")).uri()).hasPath("/ok");
        assertRefused(own + "/round", Reason.TOO_MANY_REDIRECTS);
        assertThat(asked).filteredOn(request -> request.contains("/round")).hasSize(4);
    }

    @Test
    void tellsSecretsOnlyToTheHostThatWasNamed() throws IOException {
        client.send(new OutgoingRequest("GET", own + "/elsewhere", Map.of("Authorization", "Bearer s"), null));

        assertThat(asked.getFirst()).endsWith("Bearer s");
        assertThat(asked.getLast()).startsWith("GET other.example").endsWith(" null");
    }

    @Test
    void sendsNothingAgainThatChangesSomething() throws IOException {
        OutgoingResponse answer = client.send(
                new OutgoingRequest("POST", own + "/relative", Map.of("Content-Type", "text/plain"), new byte[] {65}));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(asked).hasSize(1);
    }

    @Test
    void breaksOffWhatIsTooLongOrTakesTooLong() {
        assertThatThrownBy(() -> client.send(OutgoingRequest.get(own + "/large")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than 1000 bytes");
        long begin = System.nanoTime();
        assertThatThrownBy(() -> client.send(OutgoingRequest.get(own + "/slow")))
                .isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    private void assertRefused(String url, Reason reason) {
        assertThatThrownBy(() -> client.send(OutgoingRequest.get(url)))
                .as(url)
                .isInstanceOfSatisfying(
                        AddressRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
