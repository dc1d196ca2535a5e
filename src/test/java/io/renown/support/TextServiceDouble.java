package io.renown.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in the place of LibreTranslate, DeepL, Google Translate (Basic) and any endpoint of OpenAI's kind, as their public
 * documentation has them: what they want in a request, where the key stands, what they answer, and how they refuse.
 */
public final class TextServiceDouble {

    public static final String KEY = "key-of-the-test";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger STATUS = new AtomicInteger(200);
    private static volatile @Nullable String said;
    private static final HttpServer SERVER = started();

    private TextServiceDouble() {}

    static String host() {
        return "127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** What settings call it by; a model's has {@code /v1} behind it. */
    public static String url() {
        return "http://" + host();
    }

    /** From now on, until {@link #reset}. */
    public static void refuse(int status) {
        STATUS.set(status);
    }

    /** What the model answers, whatever it is asked; it translates otherwise. */
    public static void say(String words) {
        said = words;
    }

    public static void reset() {
        STATUS.set(200);
        said = null;
        ASKED.clear();
    }

    /** Bodies of all requests, in their order. */
    public static List<String> asked() {
        return List.copyOf(ASKED);
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", TextServiceDouble::serve);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ASKED.add(body);
        int status = STATUS.get();
        String answer;
        try {
            answer = status == 200 ? answer(exchange, JSON.readTree(body)) : "{\"message\":\"refused\"}";
        } catch (Refusal refusal) {
            status = refusal.status;
            answer = "{\"error\":\"" + refusal.getMessage() + "\"}";
        } catch (JacksonException e) {
            status = 400;
            answer = "{\"error\":\"not JSON\"}";
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static final class Refusal extends RuntimeException {

        private final int status;

        Refusal(int status, String why) {
            super(why);
            this.status = status;
        }
    }

    private static String answer(HttpExchange exchange, JsonNode question) {
        require(exchange.getRequestMethod().equals("POST"), 405, "POST only");
        require("application/json".equals(header(exchange, "Content-Type")), 415, "JSON only");
        require(exchange.getRequestURI().getQuery() == null, 400, "no key belongs into an address");
        return switch (exchange.getRequestURI().getPath()) {
            case "/translate" -> libre(question);
            case "/v2/translate" -> deepL(exchange, question);
            case "/language/translate/v2" -> google(exchange, question);
            case "/v1/chat/completions" -> chat(exchange, question);
            default -> throw new Refusal(404, "no such path");
        };
    }

    private static String libre(JsonNode question) {
        require(KEY.equals(question.at("/api_key").asString("")), 403, "Invalid API key");
        require(question.at("/source").asString("").equals("auto"), 400, "Invalid request: missing source parameter");
        require(question.at("/format").asString("").equals("text"), 400, "format");
        return JSON.writeValueAsString(Map.of(
                "translatedText",
                translated(question.at("/q"), question.at("/target").asString(""))));
    }

    private static String deepL(HttpExchange exchange, JsonNode question) {
        require(("DeepL-Auth-Key " + KEY).equals(header(exchange, "Authorization")), 403, "Forbidden");
        String target = question.at("/target_lang").asString("");
        require(!target.equals("EN") && target.equals(target.toUpperCase(java.util.Locale.ROOT)), 400, "target_lang");
        return JSON.writeValueAsString(Map.of(
                "translations",
                translated(question.at("/text"), target).stream()
                        .map(text -> Map.of("detected_source_language", "EN", "text", text))
                        .toList()));
    }

    private static String google(HttpExchange exchange, JsonNode question) {
        require(KEY.equals(header(exchange, "X-Goog-Api-Key")), 403, "The request is missing a valid API key.");
        require(question.at("/format").asString("").equals("text"), 400, "html is the default");
        String target = question.at("/target").asString("");
        require(!target.startsWith("zh-H"), 400, "Invalid Value");
        return JSON.writeValueAsString(Map.of(
                "data",
                Map.of(
                        "translations",
                        translated(question.at("/q"), target).stream()
                                .map(text -> Map.of("translatedText", text, "detectedSourceLanguage", "en"))
                                .toList())));
    }

    private static String chat(HttpExchange exchange, JsonNode question) {
        require(("Bearer " + KEY).equals(header(exchange, "Authorization")), 401, "Incorrect API key provided");
        require(
                question.at("/model").isString()
                        && question.at("/messages/0/role").isString(),
                400,
                "messages");
        require(question.at("/tools").isMissingNode(), 400, "no tools");
        String words = said;
        if (words == null) {
            String data = question.at("/messages/1/content").asString("");
            String array = data.substring(data.indexOf('['), data.lastIndexOf(']') + 1);
            words = "Here you are:\n" + JSON.writeValueAsString(translated(JSON.readTree(array), "model"));
        }
        return JSON.writeValueAsString(Map.of(
                "id", "chatcmpl-1",
                "object", "chat.completion",
                "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "message",
                                Map.of("role", "assistant", "content", words),
                                "finish_reason",
                                "stop"))));
    }

    private static List<String> translated(JsonNode texts, String target) {
        require(texts.isArray() && !texts.isEmpty(), 400, "Invalid request: missing q parameter");
        return IntStream.range(0, texts.size())
                .mapToObj(i -> "<" + target + "> " + texts.get(i).asString(""))
                .toList();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void require(boolean fulfilled, int status, String why) {
        if (!fulfilled) {
            throw new Refusal(status, why);
        }
    }
}
