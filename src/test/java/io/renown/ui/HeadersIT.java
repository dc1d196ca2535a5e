package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.support.PortalIT;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What each kind of answer tells the browser to do, and what it does not tell of the server. */
class HeadersIT extends PortalIT {

    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/]{24})'");

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void everyAnswerIsGuarded() throws Exception {
        String script =
                Jsoup.parse(get("/login").body()).select("script[src]").first().attr("src");
        for (String path : List.of(
                "/login",
                "/",
                "/t/" + tenants.a().slug() + "/inbox",
                "/t/nobody/inbox",
                "/no/such/page",
                "/" + script.replaceFirst("^\\.?/", ""),
                "/renown/renown.css",
                "/renown/none.css",
                "/api/v1/me",
                "/api/v1/none",
                "/api/v1/openapi.json",
                "/actuator/health",
                "/actuator/env",
                "/operator/commands",
                "/error")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'", "default-src ")
                    .doesNotContain("http", "*");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy"))
                    .as(path)
                    .hasValueSatisfying(features -> assertThat(features).contains("camera=()"));
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as("%s: said in the clear it binds nobody", path)
                    .isEmpty();
            if (!path.endsWith(".js") && !path.endsWith(".css")) {
                assertTellsNothing(path, answer.body());
            }
        }
    }

    @Test
    void runsOnlyScriptsOfTheAnswerItself() throws Exception {
        HttpResponse<String> one = get("/login");
        HttpResponse<String> other = get("/login");

        String policy = one.headers().firstValue("Content-Security-Policy").orElseThrow();
        Document page = Jsoup.parse(one.body());
        assertThat(page.select("script"))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script.attr("nonce")).isEqualTo(nonce(one)));
        assertThat(nonce(one)).isNotEqualTo(nonce(other));
        assertThat(policy.substring(policy.indexOf("script-src"), policy.indexOf("style-src")))
                .doesNotContain("unsafe-inline");
    }

    @Test
    void plainAnswersRunNoScriptAtAll() throws Exception {
        for (String path : List.of("/api/v1/me", "/renown/renown.css", "/operator/commands", "/actuator/health")) {
            assertThat(get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'none'").doesNotContain("script-src", "unsafe"));
        }
    }

    @Test
    void nothingWithDataIsKept() throws Exception {
        for (HttpResponse<String> answer : List.of(
                get("/login"),
                get("/api/v1/me", "Authorization", "Bearer " + tenants.a().ownerToken()),
                get("/api/v1/reviews", "Authorization", "Bearer " + tenants.a().ownerToken()),
                get("/api/v1/none"))) {
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(answer.uri().getPath())
                    .hasValueSatisfying(caching -> assertThat(caching).contains("no-store"));
        }
    }

    @Test
    void theSessionCookieIsForThisSiteAndNotForScripts() throws Exception {
        assertThat(get("/login").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/"));
    }

    @Test
    void answersOversizedAndBrokenRequestsBriefly() throws Exception {
        for (String request : List.of(
                "GET /login HTTP/1.1\r\nConnection: close\r\nHost: x\r\nCookie: a=" + "x".repeat(100_000) + "\r\n\r\n",
                "GET /login HTTP/1.1\r\nConnection: close\r\nHost: x\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nConnection: close\r\nHost: x\r\n\r\n",
                "GET /login HTTP/1.1\r\nConnection: close\r\nHost: x\r\n" + "X: y\r\n".repeat(5000) + "\r\n",
                "GET /<script>alert(1)</script> HTTP/1.1\r\nConnection: close\r\nHost: x\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /login HTTP/1.1\r\nConnection: close\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nConnection: close\r\nHost: x\r\n\r\n",
                "GET /login;jsessionid=1234 HTTP/1.1\r\nConnection: close\r\nHost: x\r\n\r\n",
                "TRACE /login HTTP/1.1\r\nConnection: close\r\nHost: x\r\n\r\n",
                "nonsense\r\n\r\n")) {
            String answer = raw(request);
            assertThat(answer)
                    .as(request.substring(0, Math.min(60, request.length())))
                    .matches(Pattern.compile("HTTP/1.1 (400|404|405|414|431) .*", Pattern.DOTALL));
            assertTellsNothing(request, answer);
            assertThat(answer.length()).isLessThan(6_000);
        }
    }

    private static void assertTellsNothing(String what, String body) {
        String text = body.toLowerCase(Locale.ROOT);
        assertThat(text)
                .as(what.substring(0, Math.min(60, what.length())))
                .doesNotContain("tomcat", "at io.renown", "at org.", "exception", "<script>alert");
    }

    private static String nonce(HttpResponse<String> page) {
        Matcher found = NONCE.matcher(
                page.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Up to the end of the connection, or as much as came before the server cut it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException cut) {
                answer.append(""); // the server had read enough; its answer may be here all the same
            }
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return answer.toString();
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
