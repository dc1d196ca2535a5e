package io.renown.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Stands in the place of Google for all integration tests, so that none leaves this machine. It is down unless a test says
 * what it answers.
 */
public final class PlatformDouble {

    private static final Answer DOWN = new Answer(503, "{}");
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = started();

    private record Answer(int status, String body) {}

    private PlatformDouble() {}

    static void register(DynamicPropertyRegistry registry) {
        String here = "127.0.0.1:" + SERVER.getAddress().getPort();
        registry.add("renown.outgoing.allowed-hosts", () -> here + "," + TextServiceDouble.host());
        registry.add("renown.connector.hosts[oauth2.googleapis.com]", () -> "http://" + here);
        registry.add("renown.connector.hosts[mybusiness.googleapis.com]", () -> "http://" + here);
        registry.add("renown.connector.hosts[mybusinessaccountmanagement.googleapis.com]", () -> "http://" + here);
        registry.add("renown.connector.hosts[mybusinessbusinessinformation.googleapis.com]", () -> "http://" + here);
        registry.add("renown.connector.apps.google.client-id", () -> "the-client");
        registry.add("renown.connector.apps.google.clientsecret", () -> "the-client-secret");
    }

    /** From now on, until it is {@link #down}. */
    public static void answer(String path, int status, String body) {
        ANSWERS.put(path, new Answer(status, body));
    }

    public static void down() {
        ANSWERS.clear();
        ASKED.clear();
    }

    /** The body of the last request. */
    public static String asked(String path) {
        return ASKED.getOrDefault(path, "");
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", PlatformDouble::serve);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        ASKED.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = ANSWERS.getOrDefault(path, DOWN);
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
