package io.renown.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as the portal's door meets it: cookies and posted forms, no scripts. */
public final class Browser {

    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String root;
    private final HttpClient http;
    private String forgeryToken = "";

    public Browser(String root) {
        this(root, "127.0.0.1");
    }

    /** @param address of this machine, from which it asks */
    public Browser(String root, String address) {
        this.root = root;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    /** @return where the portal sends this browser to */
    public String signIn(String email, String password) throws IOException, InterruptedException {
        readForgeryToken("/login");
        return location(post("/login", Map.of("username", email, "password", password)));
    }

    public void readForgeryToken(String path) throws IOException, InterruptedException {
        Matcher token = FORGERY_TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new IllegalStateException("a page without a token against forged forms: " + path);
        }
        forgeryToken = token.group(1);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return http.send(form(path, fields), BodyHandlers.ofString());
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encoded(forgeryToken);
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** The path and query that an answer leads to; empty for one that leads nowhere. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
