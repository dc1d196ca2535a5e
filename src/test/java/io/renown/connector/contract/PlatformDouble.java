package io.renown.connector.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform in small: it keeps reviews, gives them out page by page in its own words, takes replies, wants to be signed
 * in to, and fails when it is told to. Subclasses say how it speaks.
 */
abstract class PlatformDouble implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    static {
        // The server of the JDK writes head and body apart; without this, each answer waits 40 ms for a packet that is
        // acknowledged late.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int FIRST_CHECKED = 8;
    private static final int EACH_CHECKED = 40;

    /** What is wrong with the next answers to calls for reviews or replies. */
    enum Fault {
        /** The right to call is refused, as by a platform whose token has ended. */
        UNAUTHORIZED,
        RATE_LIMITED,
        RATE_LIMITED_WITH_WAIT,
        SERVER_ERROR,
        /** The platform's error behind a status of 200; only where it knows such. */
        ERROR_IN_200,
        WEB_PAGE,
        BROKEN,
        TOO_LONG,
        /** It does what it was asked for and does not answer. */
        SILENT_AFTER_EFFECT,
        REDIRECT_TO_PRIVATE
    }

    /**
     * @param host that was meant
     * @param path without query, as sent
     * @param query decoded
     * @param headers names in small letters
     */
    record Call(
            String method,
            String host,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** A form's parameters. */
        Map<String, String> form() {
            return parameters(body);
        }
    }

    record Answer(int status, Map<String, String> headers, String contentType, String body) {

        static Answer json(Object body) {
            return json(200, body);
        }

        static Answer json(int status, Object body) {
            return new Answer(status, Map.of(), "application/json", JSON.writeValueAsString(body));
        }

        static Answer empty(int status) {
            return new Answer(status, Map.of(), "application/json", "");
        }
    }

    private final HttpServer server;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> violations = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    /** The latest change first, as most platforms list them. */
    final List<DoubleReview> reviews = new ArrayList<>();

    /** Goes up with each token given out; a call with an earlier one is refused. */
    private int token = 1;

    boolean revoked;

    /** Runs before each page of reviews, to let things happen between pages. */
    Runnable betweenPages = () -> {};

    PlatformDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::exchange);
        server.start();
    }

    /** Hosts that the connector calls. */
    abstract List<String> hosts();

    /** The answer to a call, whatever it is for. */
    abstract Answer answer(Call call);

    /** Whether a fault applies to this call: not to calls for tokens. */
    abstract boolean isForReviewsOrReplies(Call call);

    /** Whether a call asks for a page of reviews. */
    boolean isPage(Call call) {
        return call.method().equals("GET") && isForReviewsOrReplies(call);
    }

    /** How this platform says no: {@code status} with its own body. */
    Answer refusal(int status) {
        return Answer.json(status, Map.of("message", "refused"));
    }

    /** Its error behind a status of 200; empty where it knows none. */
    Optional<Answer> errorIn200() {
        return Optional.empty();
    }

    /** Whether the contract describes answers of this kind at all; some leave errors out. */
    boolean describes(Answer answer) {
        return true;
    }

    /** The machine-readable contract that a call falls under; empty for none. */
    Optional<ContractCheck> contract(Call call) {
        return Optional.empty();
    }

    String newToken() {
        return "token-" + ++token;
    }

    String currentToken() {
        return "token-" + token;
    }

    void endToken() {
        token++;
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        hosts().forEach(host -> addresses.put(host, "http://" + address() + "/~" + host));
        return addresses;
    }

    void next(Fault... more) {
        faults.addAll(List.of(more));
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    Optional<DoubleReview> find(String number) {
        return reviews.stream()
                .filter(review -> Integer.toString(review.number).equals(number))
                .findFirst();
    }

    /** The one to be listed first. */
    void add(DoubleReview review) {
        reviews.addFirst(review);
    }

    /** An edit, listed where this platform lists changes. */
    void edit(DoubleReview review, String words, Instant now) {
        review.edit(words, now);
        reviews.remove(review);
        reviews.addFirst(review);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            Answer answer;
            synchronized (this) {
                calls.add(call);
                answer = decided(call);
            }
            if (answer == null) {
                closing.await(20, TimeUnit.SECONDS);
                return;
            }
            write(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Answer decided(Call call) {
        Fault fault = isForReviewsOrReplies(call) ? faults.poll() : null;
        if (fault != null && fault != Fault.SILENT_AFTER_EFFECT) {
            return faulty(fault);
        }
        if (isPage(call)) {
            betweenPages.run();
        }
        Answer answer = answer(call);
        Optional<ContractCheck> contract = isChecked(answer) ? contract(call) : Optional.empty();
        contract.map(check -> describes(answer) ? check.problems(call, answer) : check.problems(call))
                .filter(problems -> !problems.isEmpty())
                .ifPresent(violations::add);
        return fault == Fault.SILENT_AFTER_EFFECT ? null : answer;
    }

    /** Pages of a long list are alike, and to check them all takes minutes. */
    private boolean isChecked(Answer answer) {
        return calls.size() <= FIRST_CHECKED || calls.size() % EACH_CHECKED == 0 || answer.status() >= 300;
    }

    private Answer faulty(Fault fault) {
        return switch (fault) {
            case UNAUTHORIZED -> refusal(401);
            case RATE_LIMITED -> refusal(429);
            case RATE_LIMITED_WITH_WAIT -> {
                Answer refusal = refusal(429);
                yield new Answer(429, Map.of("Retry-After", "37"), refusal.contentType(), refusal.body());
            }
            case SERVER_ERROR -> new Answer(503, Map.of(), "text/plain", "sorry");
            case ERROR_IN_200 -> errorIn200().orElseThrow();
            case WEB_PAGE -> new Answer(200, Map.of(), "text/html; charset=utf-8", "<html>Please sign in</html>");
            case BROKEN -> new Answer(200, Map.of(), "application/json", "{\"reviews\": [{\"id\": ");
            case TOO_LONG -> new Answer(200, Map.of(), "application/json", "[" + "1,".repeat(3_000_000) + "1]");
            case REDIRECT_TO_PRIVATE ->
                new Answer(302, Map.of("Location", "http://169.254.169.254/latest/meta-data"), "text/plain", "");
            case SILENT_AFTER_EFFECT -> throw new IllegalStateException();
        };
    }

    private static Call read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        int host = path.indexOf('/', 2);
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getLast()));
        return new Call(
                exchange.getRequestMethod(),
                path.substring(2, host < 0 ? path.length() : host),
                host < 0 ? "/" : path.substring(host),
                parameters(query == null ? "" : query),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException closedByTheCaller) {
            // who refuses a body that is too long does not read it to its end
            exchange.close();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
