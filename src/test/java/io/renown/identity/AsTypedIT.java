package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.shared.Problem;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A password is what its owner typed, of any signs, changed by who knows it; and a sign-in is a session of its own. */
class AsTypedIT extends PortalIT {

    private static final String FIRST = "a first password";
    private static final SessionKey HERE = SessionKey.of("as-typed");

    @Autowired
    private PasswordService passwords;

    @Autowired
    private PersonService people;

    @Autowired
    private MemberService members;

    private String email;

    @BeforeEach
    void signIn() {
        email = "typed-" + UUID.randomUUID() + "@people.example";
        TenantContext.runAs(
                tenants.a().id(),
                Actor.system("test"),
                () -> members.givePassword(members.apply(email, "Tilda", Role.ANALYST, null, null), FIRST));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        people.loadUserByUsername(email), null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anySignsAreTakenExactlyAsTyped() throws Exception {
        String current = FIRST;
        for (String next : List.of("only small letters", "  Spaces at both ends  ", "密码 und ünïcode 🙂 passwort")) {
            passwords.change(current, next, HERE);
            assertThat(new Browser(url("")).signIn(email, next)).isEqualTo("/");
            current = next;
        }
        passwords.change(current, "  Spaces at both ends  ", HERE);
        assertThat(new Browser(url("")).signIn(email, "Spaces at both ends")).isEqualTo("/login?error");
        assertThat(new Browser(url("")).signIn(email, "  spaces at both ends  "))
                .isEqualTo("/login?error");
    }

    @Test
    void twoHundredSignsCountToTheLast() throws Exception {
        String beginning = "four words and more ".repeat(10).substring(0, 199);
        passwords.change(FIRST, beginning + "a", HERE);

        assertThat(new Browser(url("")).signIn(email, beginning + "b")).isEqualTo("/login?error");
        assertThat(new Browser(url("")).signIn(email, beginning + "a")).isEqualTo("/");
        assertThatThrownBy(() -> passwords.change(beginning + "a", beginning + "ab", HERE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("password-long");
    }

    @Test
    void changingAsksForTheFormerPassword() {
        assertThatThrownBy(() -> passwords.change("not the first one", "a second password", HERE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("password-wrong");
    }

    @Test
    void aSignInGetsASessionOfItsOwn() throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
        String page = http.send(
                        HttpRequest.newBuilder(URI.create(url("/login"))).build(), BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        String before = cookie(cookies);
        http.send(
                HttpRequest.newBuilder(URI.create(url("/login")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + email.replace("@", "%40") + "&password="
                                + FIRST.replace(' ', '+') + "&_csrf=" + token.group(1)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(cookie(cookies)).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(before);
    }

    @Test
    void noForeignPageOpensAPushChannel() throws Exception {
        assertThat(handshake("https://evil.example")).startsWith("HTTP/1.1 403");
        assertThat(handshake("null")).startsWith("HTTP/1.1 403");
        assertThat(handshake("http://127.0.0.1:" + port + ".evil.example")).startsWith("HTTP/1.1 403");
        assertThat(handshake("http://127.0.0.1:" + port)).doesNotStartWith("HTTP/1.1 403");
    }

    private String handshake(String origin) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /VAADIN/push?v-r=push&v-uiId=0 HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: "
                                    + origin
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.ISO_8859_1);
        }
    }

    private static String cookie(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().contains("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
