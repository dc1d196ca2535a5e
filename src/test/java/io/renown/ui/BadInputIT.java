package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.identity.Browser;
import io.renown.identity.InviteService;
import io.renown.identity.MemberService;
import io.renown.identity.PasswordResets;
import io.renown.identity.PersonService;
import io.renown.identity.SignInOrigin;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.Role;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What nobody should send: a clear answer, nothing of the inside, and nothing done. */
class BadInputIT extends PortalIT {

    private static final String EVIL = "evil.example";

    /** Things that upset parsers of addresses, numbers, ids, dates, JSON, SQL, HTML and paths. */
    private static final List<String> GARBAGE = List.of(
            "%00",
            "%FF%FE",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "'%20OR%201=1--",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "$%7Bjndi:ldap://x%7D",
            "-1",
            "99999999999999999999",
            "NaN",
            "null",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "a".repeat(3000),
            "%25s%25n",
            "%7B%22a%22:%5B",
            "ZZZZZZZZZZZZZ",
            "0000000000000");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private PersonService people;

    @Autowired
    private MemberService members;

    @Autowired
    private InviteService invites;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Value("${renown.url}")
    private String portalUrl;

    @Value("${renown.data}")
    private String data;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/t/alike-a/inbox", "/login/code", "/operations", "/invite/unknown/accept"})
    void noRedirectFollowsAHostThatTheRequestNames(String path) throws Exception {
        for (String header : List.of(
                "X-Forwarded-Host: " + EVIL,
                "X-Forwarded-Server: " + EVIL,
                "X-Forwarded-Prefix: //" + EVIL,
                "X-Forwarded-Proto: javascript",
                "X-Original-URL: //" + EVIL,
                "X-Rewrite-URL: //" + EVIL,
                "X-Host: " + EVIL,
                "Forwarded: host=" + EVIL)) {
            assertThat(raw(path, "127.0.0.1:" + port, header)).as(header).doesNotContain(EVIL, "javascript:");
        }
        String answer = raw(path, EVIL, "Accept: text/html");
        assertThat(answer.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:")))
                .noneMatch(line -> line.contains(EVIL));
    }

    @Test
    void linksInMailsBeginWithTheConfiguredAddressWhateverRequestsSaid() throws Exception {
        LookAlike own = tenants.a();
        raw("/forgot", EVIL, "X-Forwarded-Host: " + EVIL);
        resets.request(own.ownerEmail(), SignInOrigin.of("127.0.0.1", EVIL));
        own.run(() ->
                invites.invite(List.of("host-" + Tsid.format(Tsid.next()) + "@people.example"), Role.ANALYST, null));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(links(own.id())).hasSizeGreaterThanOrEqualTo(2));
        assertThat(links(own.id()))
                .allSatisfy(words -> assertThat(words)
                        .contains(portalUrl.replace("${server.port}", ""))
                        .doesNotContain(EVIL));
    }

    @Test
    void aMemberWhoIsRemovedIsRefusedAtTheNextRequest() throws Exception {
        LookAlike own = tenants.fresh("bad-input-removed");
        Browser browser = new Browser(url(""));
        browser.signIn("limited@" + own.slug() + ".example", own.password());
        assertThat(browser.get("/t/" + own.slug() + "/inbox").statusCode()).isEqualTo(200);

        own.run(() -> members.remove(own.limitedMemberId()));

        HttpResponse<String> refused = browser.get("/t/" + own.slug() + "/inbox");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertTellsNothing("removed", refused.body());
        assertThat(api("GET", "/api/v1/reviews", own.limitedToken(), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherTenantsAddressLeavesATraceInOnesOwn() throws Exception {
        LookAlike own = tenants.fresh("bad-input-curious");
        Browser browser = new Browser(url(""));
        browser.signIn(own.ownerEmail(), own.password());

        assertThat(browser.get("/t/" + tenants.b().slug() + "/inbox").statusCode())
                .isEqualTo(404);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(own.call(() -> audit.newest(20)))
                        .extracting(AuditEntry::action, AuditEntry::details)
                        .contains(org.assertj.core.groups.Tuple.tuple(
                                "access.refused", "tenant:" + tenants.b().slug())));
    }

    @Test
    void aBrandThatIsNoMoreShowsAClearPage() {
        LookAlike own = tenants.a();
        UserDetails person = people.loadUserByUsername(own.ownerEmail());
        own.run(() -> {
            try (var application = SpringBrowserlessApplicationContext.createSecured(context, "io.renown");
                    BrowserlessUserContext user = application.newUser(
                            UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
                    BrowserlessUIContext window = user.newWindow()) {
                window.getUI().navigate("t/" + own.slug() + "/inbox", QueryParameters.of("brand", "gone"));
                window.roundTrip();

                assertThat(window.find(NotFoundView.class).all()).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../../../tmp/renown-stolen.csv",
                "..\\..\\renown-stolen.csv",
                "/tmp/renown-stolen.csv",
                "C:\\renown-stolen.csv",
                "renown-stolen.csv%00.png",
                "....//....//renown-stolen.csv",
            })
    void theNameOfAnUploadIsNoPath(String name) throws Exception {
        LookAlike own = tenants.a();
        String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\ntext,rating\nfine,5\n\r\n--cut--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url("/api/v1/imports?listingId="
                        + Tsid.format(own.northListing().id()))))
                .header("Authorization", "Bearer " + own.ownerToken())
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(202, 400, 422);
        assertTellsNothing(name, answer.body());
        try (Stream<Path> files = Files.walk(Path.of(data))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(file -> file.contains("renown-stolen"));
        }
        assertThat(Path.of("/tmp/renown-stolen.csv")).doesNotExist();
    }

    @Test
    void nothingOfTheInsideShowsWhateverIsAskedOfAnyEndpoint() throws Exception {
        Random random = new Random(7);
        List<String> faults = new ArrayList<>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    for (int i = 0; i < 6; i++) {
                        String path = pattern.replaceAll(
                                "\\{[a-zA-Z*]+}", pick(random).replace("$", "\\$"));
                        String query = "?q=" + pick(random) + "&limit=" + pick(random) + "&cursor=" + pick(random)
                                + "&listingId=" + pick(random) + "&from=" + pick(random) + "&rating=" + pick(random);
                        HttpResponse<String> answer = api(
                                method.name(),
                                path + query,
                                i % 3 == 0
                                        ? pick(random).replaceAll("[^a-zA-Z0-9]", "x")
                                        : tenants.a().ownerToken(),
                                i % 2 == 0 ? "{\"name\":[{]" : "\u0000\ufffe{\"key\":1e999}");
                        note(faults, method + " " + path + query, answer);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nothingOfTheInsideShowsWhateverIsAskedOfAnyPage() throws Exception {
        Random random = new Random(11);
        Browser browser = new Browser(url(""));
        browser.signIn(tenants.a().ownerEmail(), tenants.a().password());
        List<String> faults = new ArrayList<>();
        for (String route : routes()) {
            for (int i = 0; i < 3; i++) {
                String path = "/"
                        + route.replace(":tenant", i == 0 ? tenants.a().slug() : pick(random))
                                .replaceAll(":[a-zA-Z]+[?*]?", pick(random).replace("$", "\\$"))
                        + "?brand=" + pick(random) + "&q=" + pick(random) + "&id=" + pick(random);
                note(faults, path, browser.get(path));
            }
        }
        for (String location : GARBAGE) {
            note(faults, "init " + location, browser.get("/?v-r=init&location=" + location));
            note(faults, "uidl " + location, browser.get("/?v-r=uidl&v-uiId=" + location));
            note(faults, "resource", browser.get("/VAADIN/dynamic/resource/" + location + "/x/y"));
        }
        assertThat(faults).isEmpty();
    }

    private static void note(List<String> faults, String asked, HttpResponse<String> answer) {
        String shown = asked.substring(0, Math.min(160, asked.length()));
        if (answer.statusCode() >= 500) {
            faults.add(answer.statusCode() + " " + shown);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("openapi") && !asked.contains("openapi") && tellsSomething(answer.body())) {
            faults.add("tells of the inside: " + shown + ": "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
    }

    private static boolean tellsSomething(String body) {
        String text = body.toLowerCase(Locale.ROOT);
        return Stream.of("exception", "at io.renown", "at org.", "at java.", "stacktrace", "tomcat", "select * from")
                .anyMatch(text::contains);
    }

    private static void assertTellsNothing(String what, String body) {
        assertThat(tellsSomething(body)).as(what).isFalse();
    }

    private static String pick(Random random) {
        return GARBAGE.get(random.nextInt(GARBAGE.size()));
    }

    private HttpResponse<String> api(String method, String path, String token, @Nullable String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null || method.equals("GET")
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private List<String> links(int tenantId) {
        List<String> words = new ArrayList<>(jdbc.queryForList(
                "SELECT text FROM outgoing_mail WHERE tenant_id = ? AND text LIKE '%http%'", String.class, tenantId));
        words.addAll(jdbc.queryForList("SELECT text FROM person_mail WHERE text LIKE '%http%'", String.class));
        return words;
    }

    private String raw(String path, String host, String header) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + header
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> routes() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("io.renown").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(BadInputIT::route)
                .collect(Collectors.toList());
    }

    private static String route(String className) {
        try {
            return Class.forName(className).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
