package io.renown.publicapi;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the REST door. */
record Api(String base, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String text() {
            return http.body();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }

        String string(String pointer) {
            return json().at(pointer).asString();
        }

        Optional<String> header(String name) {
            return http.headers().firstValue(name);
        }
    }

    Api as(String otherToken) {
        return new Api(base, otherToken);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json), withType(headers, "application/json"));
    }

    Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, HttpRequest.BodyPublishers.ofString(json), withType(headers, "application/json"));
    }

    Answer upload(String path, String mediaType, HttpRequest.BodyPublisher body, String... headers) {
        return send("POST", path, body, withType(headers, mediaType));
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String[] withType(String[] headers, String mediaType) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = mediaType;
        return all;
    }
}
