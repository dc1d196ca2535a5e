package io.renown.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A platform of this machine that speaks like Steam: of each app a review comes every hundred seconds, each app at its own
 * moment; and a second one beside it that takes calls and never answers.
 */
final class BusyPlatform implements AutoCloseable {

    static final int SECONDS_BETWEEN = 100;
    private static final int SHOWN = 20;
    private static final long ANSWER_NANOS = 80_000_000;

    private final HttpServer server;
    private final ServerSocket dead;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger calls = new AtomicInteger();
    private final Clock clock;

    BusyPlatform(Clock clock) throws IOException {
        this.clock = clock;
        InetAddress here = InetAddress.getLoopbackAddress();
        server = HttpServer.create(new InetSocketAddress(here, 0), 200);
        server.setExecutor(threads);
        server.createContext("/appreviews/", this::answer);
        server.start();
        dead = new ServerSocket(0, 200, here);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The system takes its connections; nobody reads them. */
    String deadUrl() {
        return "http://127.0.0.1:" + dead.getLocalPort();
    }

    int calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        LockSupport.parkNanos(ANSWER_NANOS);
        String path = exchange.getRequestURI().getPath();
        long app = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        byte[] body = reviews(app).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The latest first. */
    private String reviews(long app) {
        long now = clock.instant().getEpochSecond();
        long latest = Math.floorDiv(now - app % SECONDS_BETWEEN, (long) SECONDS_BETWEEN);
        StringBuilder json = new StringBuilder("{\"success\":1,\"query_summary\":{\"total_reviews\":20},\"reviews\":[");
        for (long number = latest; number > latest - SHOWN; number--) {
            long at = number * SECONDS_BETWEEN + app % SECONDS_BETWEEN;
            json.append(number == latest ? "" : ",")
                    .append("{\"recommendationid\":\"")
                    .append(app)
                    .append('-')
                    .append(number)
                    .append("\",\"author\":{\"steamid\":\"player-")
                    .append(number % 1000)
                    .append("\"},\"voted_up\":")
                    .append(number % 3 != 0)
                    .append(",\"review\":\"The tea arrived late and the box was broken, number ")
                    .append(number)
                    .append("\",\"timestamp_created\":")
                    .append(at)
                    .append(",\"timestamp_updated\":")
                    .append(at)
                    .append(",\"steam_purchase\":true,\"votes_up\":1}");
        }
        return json.append("],\"cursor\":\"\"}").toString();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        dead.close();
        threads.shutdownNow();
    }
}
