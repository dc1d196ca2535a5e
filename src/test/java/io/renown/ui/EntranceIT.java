package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.support.PortalIT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The portal's door, as a browser meets it. */
class EntranceIT extends PortalIT {

    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void asksStrangersToSignIn() throws Exception {
        assertThat(location(get("/t/whoever/inbox"))).endsWith("/login");
        assertThat(location(get("/"))).endsWith("/login");
    }

    @Test
    void shutsOutFramesAndSniffing() throws Exception {
        HttpResponse<String> page = get("/login");

        assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(caching -> assertThat(caching).contains("no-store"));
    }

    @Test
    void speaksTheLanguageOfTheBrowserBeforeSignIn() throws Exception {
        assertThat(get("/login", "Accept-Language", "zh-HK").body()).contains("lang=\"zh-Hant\"");
        assertThat(get("/login", "Accept-Language", "de-CH, zh-CN;q=0.8").body())
                .contains("lang=\"zh-Hans\"");
        assertThat(get("/login", "Accept-Language", "sv").body()).contains("lang=\"en\"");
    }

    @Test
    void makesAGuesserWait() throws Exception {
        String token = forgeryToken();
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(location(signIn("guessed@acme.example", token))).endsWith("/login?error");
        }

        assertThat(location(signIn("guessed@acme.example", token))).endsWith("/login?throttled");
        assertThat(location(signIn("another@acme.example", token))).endsWith("/login?error");
    }

    @Test
    void refusesASignInFromAForeignForm() throws Exception {
        assertThat(signIn("somebody@acme.example", "made-up").statusCode()).isEqualTo(403);
    }

    @Test
    void tellsAnybodyThatItIsWellAndOnlyThisMachineItsFigures() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", "X-Forwarded-For", "192.0.2.7").statusCode())
                .isEqualTo(404);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    private String forgeryToken() throws Exception {
        Matcher token = FORGERY_TOKEN.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> signIn(String account, String forgeryToken) throws Exception {
        String form = "username=" + encoded(account) + "&password=wrong&_csrf=" + encoded(forgeryToken);
        return browser.send(
                HttpRequest.newBuilder(URI.create(url("/login")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
