package io.renown.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A platform of this machine that speaks like Trustpilot: its messages only say that there is something new to fetch. */
final class PushingPlatform implements AutoCloseable {

    private static final long ANSWER_NANOS = 80_000_000;
    private static final String LISTINGS = "/v1/private/business-units/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<String>> reviews = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    PushingPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext(
                "/v1/oauth/", exchange -> send(exchange, "{\"access_token\":\"bench\",\"expires_in\":360000}"));
        server.createContext(LISTINGS, this::list);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return the new review's id */
    String write(String listing, Instant now) {
        String id = "%024x".formatted(numbers.incrementAndGet());
        reviews.computeIfAbsent(listing, name -> new ConcurrentLinkedDeque<>()).addFirst("""
                        {"id":"%s","consumer":{"displayName":"guest"},"stars":2,"title":"Late",\
                        "text":"The tea arrived late, parcel %s","language":"en","createdAt":"%s"}""".formatted(id, id, now));
        return id;
    }

    private void list(HttpExchange exchange) throws IOException {
        LockSupport.parkNanos(ANSWER_NANOS);
        String path = exchange.getRequestURI().getPath();
        String listing = path.substring(LISTINGS.length(), path.lastIndexOf('/'));
        boolean first = exchange.getRequestURI().getQuery().contains("page=1&");
        send(
                exchange,
                first
                        ? reviews.getOrDefault(listing, new ConcurrentLinkedDeque<>()).stream()
                                .limit(100)
                                .collect(Collectors.joining(",", "{\"reviews\":[", "]}"))
                        : "{\"reviews\":[]}");
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
