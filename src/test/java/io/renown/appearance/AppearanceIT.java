package io.renown.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.appearance.AppearanceSettings.DomainSettings;
import io.renown.identity.InviteService;
import io.renown.nodes.NodeSignal;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.Pictures;
import io.renown.support.PortalIT;
import io.renown.support.StatementCount;
import io.renown.support.ZonesOfTests;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import java.awt.Color;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tenants show themselves as: who inherits what, whose picture and domain it is, and in whose name mails go out. */
@OnEachEngine
class AppearanceIT extends PortalIT {

    @Autowired
    private AppearanceService service;

    @Autowired
    private Appearances appearances;

    @Autowired
    private SenderConfirmation confirmation;

    @Autowired
    private LooksOfMails looks;

    @Autowired
    private InviteService invites;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private ZonesOfTests zones;

    @Autowired
    private StatementCount statements;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private LookAlike own;
    private LookAlike other;
    private String once;

    @BeforeEach
    void setUp() {
        once = Tsid.format(Tsid.next());
        own = tenants.fresh("seen-" + once);
        other = tenants.fresh("seen-too-" + once);
    }

    @AfterEach
    void letTheDnsAnswer() {
        zones.down(false);
    }

    @Test
    void aBrandInheritsFromTheBrandAboveThenTheTenantThenRenown() {
        assertThat(appearances.of(own.id(), own.inner().id())).isEqualTo(Appearance.OWN);

        wear(null, new Look("House", "#0f766e", logo(Color.RED), null));
        wear(own.north().id(), new Look("North", null, null, null));

        assertThat(appearances.of(own.id(), own.inner().id()).name()).isEqualTo("North");
        assertThat(appearances.of(own.id(), own.inner().id()).accent()).isEqualTo("#0f766e");
        assertThat(appearances.of(own.id(), own.south().id()).name()).isEqualTo("House");
        assertThat(appearances.of(own.id(), own.south().id()).logoToken())
                .isEqualTo(appearances.ofTenant(own.id()).logoToken())
                .isNotNull();
        assertThat(appearances.ofTenant(other.id())).isEqualTo(Appearance.OWN);
        assertThat(appearances.of(other.id(), own.north().id()))
                .as("a brand of another tenant")
                .isEqualTo(Appearance.OWN);

        wear(null, Look.INHERITED);
        assertThat(appearances.of(own.id(), own.south().id())).isEqualTo(Appearance.OWN);
    }

    @Test
    void aChangeIsTakenBackWithItsPictures() {
        wear(null, new Look("House", null, logo(Color.RED), logo(Color.BLUE)));
        Look before = wear(null, new Look("Shed", "#123456", null, null));
        assertThat(appearances.ofTenant(own.id()).logoPath()).isNull();

        wear(null, before);

        AppearanceSettings settings = own.call(() -> service.settings(null));
        assertThat(settings.look()).isEqualTo(new Look("House", null, logo(Color.RED), logo(Color.BLUE)));
        assertThat(count("appearance_logo", own.id())).isEqualTo(2);
    }

    @Test
    void askingCostsNoStatementOnceKnown() throws Exception {
        appearances.ofTenant(own.id());

        assertThat(statements.of(() -> appearances.of(own.id(), own.inner().id())))
                .isZero();
        events.publishEvent(new NodeSignal(own.id(), "appearance"));
        assertThat(statements.of(() -> appearances.of(own.id(), own.inner().id())))
                .isEqualTo(1);
    }

    @Test
    void aPictureIsSeenByWhoKnowsItsAddressAndKeptByBrowsers() throws Exception {
        wear(null, new Look(null, null, logo(Color.RED), null));
        String path = Objects.requireNonNull(appearances.ofTenant(own.id()).logoPath());

        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(logo(Color.RED).png());
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/png");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();

        wear(null, new Look(null, null, logo(Color.BLUE), null));
        assertThat(appearances.ofTenant(own.id()).logoPath()).isNotEqualTo(path);
        for (String gone : List.of(path, "/logo/" + "A".repeat(22) + ".png", "/logo/..png", "/logo/1.png")) {
            assertThat(get(gone).statusCode()).as(gone).isEqualTo(404);
        }
    }

    @Test
    void ofASuspendedTenantNothingIsShown() throws Exception {
        String domain = proven(own, null);
        wear(null, new Look("House", null, logo(Color.RED), null));
        String path = Objects.requireNonNull(appearances.ofTenant(own.id()).logoPath());

        directory.enter(own.id(), TenantState.SUSPENDED);
        events.publishEvent(new NodeSignal(own.id(), "appearance")); // rather than after a minute

        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(appearances.ofHost(domain)).isEqualTo(Appearance.OWN);
    }

    @Test
    void anAddressSendsOnceItsMailboxSaidYes() {
        own.run(() -> service.sendAs(null, "Care", "care-" + once + "@lotus.example"));
        String token = tokenMailedTo("care-" + once + "@lotus.example");

        assertThat(looks.senderOf(own.id(), null).confirmed()).isFalse();
        assertThat(confirmation.find(token, once))
                .contains(new SenderConfirmation.Question("Look-alike", "care-" + once + "@lotus.example"));
        assertThat(looks.senderOf(own.id(), null).confirmed())
                .as("looking says nothing")
                .isFalse();

        confirmation.confirm(token, once);

        assertThat(looks.senderOf(own.id(), own.inner().id()).confirmed()).isTrue();
        assertThat(looks.senderOf(other.id(), null).address()).isNull();
        refused("sender-link", () -> confirmation.confirm(token, once));
        assertThat(own.call(() -> service.sendAs(null, "Other name", "care-" + once + "@lotus.example")))
                .as("the name may change without asking again")
                .isFalse();
        assertThat(looks.senderOf(own.id(), null).confirmed()).isTrue();
        own.run(() -> service.sendAs(null, "Care", "other-" + once + "@lotus.example"));
        assertThat(looks.senderOf(own.id(), null).confirmed()).isFalse();
    }

    @Test
    void aLinkThatWasReplacedOrTriedTooOftenIsOfNoUse() {
        own.run(() -> service.sendAs(null, null, "first-" + once + "@lotus.example"));
        String first = tokenMailedTo("first-" + once + "@lotus.example");
        own.run(() -> service.sendAs(null, null, "second-" + once + "@lotus.example"));

        refused("sender-link", () -> confirmation.confirm(first, once));
        refused("sender-link", () -> confirmation.confirm("' OR 1=1 --", once));
        refused("rate-limit", () -> {
            for (int guess = 0; guess < 50; guess++) {
                confirmation.find("A".repeat(43), once);
            }
        });
        refused("rate-limit", () -> {
            for (int i = 0; i < 20; i++) {
                String victim = "victim-" + i + "@mail.example";
                own.run(() -> service.sendAs(null, null, victim));
            }
        });
    }

    @Test
    void noNameOrAddressAddsAHeader() {
        for (String name :
                List.of("Care\r\nBcc: a@b.example", "Care\nX", "Care\u2028X", "Care\u202Eevil", "x".repeat(61))) {
            refused("sender-name", () -> own.run(() -> service.sendAs(null, name, null)));
            refused("appearance-name", () -> new Look(name, null, null, null));
        }
        for (String address : List.of(
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "<a@b.example>",
                "a@localhost",
                "a b@c.example")) {
            refused("sender-address", () -> own.run(() -> service.sendAs(null, null, address)));
        }
    }

    @Test
    void aDomainIsATenantsOnceItsZoneSaysSo() {
        String domain = "reviews-" + once + ".example";
        wear(null, new Look("House", null, null, null));
        own.run(() -> service.claimDomain(null, " Reviews-" + once + ".Example. "));
        DomainSettings claimed = domain(own);
        assertThat(claimed.state()).isEqualTo(DomainState.PENDING);
        assertThat(claimed.recordName()).isEqualTo("_renown." + domain);
        assertThat(appearances.ofHost(domain)).isEqualTo(Appearance.OWN);
        assertThat(looks.lookOf(own.id(), null).address()).doesNotContain(domain);

        assertThat(checked(own))
                .extracting(DomainSettings::state, DomainSettings::reason)
                .containsExactly(DomainState.FAILED, "missing");
        zones.put(claimed.recordName(), "v=spf1 -all", claimed.recordText() + "x");
        assertThat(checked(own).reason()).isEqualTo("wrong");
        zones.put(claimed.recordName(), "v=spf1 -all", claimed.recordText());
        assertThat(checked(own))
                .extracting(DomainSettings::state, DomainSettings::reason)
                .containsExactly(DomainState.VERIFIED, null);

        assertThat(appearances.ofHost(domain.toUpperCase(java.util.Locale.ROOT)).name())
                .isEqualTo("House");
        assertThat(looks.lookOf(own.id(), own.inner().id()).address()).isEqualTo("https://" + domain);

        zones.down(true);
        assertThat(checked(own))
                .extracting(DomainSettings::state, DomainSettings::reason)
                .containsExactly(DomainState.VERIFIED, "unreachable");
        zones.down(false);
        zones.remove(claimed.recordName());
        assertThat(checked(own).state()).isEqualTo(DomainState.FAILED);
        assertThat(appearances.ofHost(domain)).isEqualTo(Appearance.OWN);
    }

    @Test
    void aDomainIsTakenOnlyByWhoProvesIt() {
        String domain = proven(own, null);
        wear(null, new Look("House", null, null, null));
        other.run(() -> service.claimDomain(null, domain));

        assertThat(checked(other).reason()).as("without proof nothing is told").isEqualTo("wrong");
        DomainSettings rival = domain(other);
        zones.put(rival.recordName(), domain(own).recordText(), rival.recordText());
        assertThat(checked(other))
                .extracting(DomainSettings::state, DomainSettings::reason)
                .containsExactly(DomainState.FAILED, "taken");
        assertThat(appearances.ofHost(domain).name()).isEqualTo("House");

        own.run(() -> service.claimDomain(null, ""));
        assertThat(appearances.ofHost(domain)).isEqualTo(Appearance.OWN);
        assertThat(checked(other).state()).isEqualTo(DomainState.VERIFIED);
    }

    @Test
    void theDomainDecidesTheLookOfTheSignInPageAndNothingElse() throws Exception {
        String domain = proven(own, null);
        wear(null, new Look("House of Tea", "#7c2d12", null, null));

        assertThat(page("/login", "Host: " + domain))
                .contains("<title>House of Tea</title>", "--renown-accent:#7c2d12");
        for (String[] forged : List.of(
                new String[] {"Host: 127.0.0.1", "X-Forwarded-Host: " + domain},
                new String[] {"Host: 127.0.0.1", "Forwarded: host=" + domain},
                new String[] {"Host: 127.0.0.1", "X-Original-Host: " + domain, "X-Host: " + domain},
                new String[] {"Host: x." + domain},
                new String[] {"Host: " + domain + ".evil.example"},
                new String[] {"Host: " + other.slug() + ".example"})) {
            assertThat(page("/login", forged))
                    .as(String.join(" ", forged))
                    .contains("<title>Renown</title>")
                    .doesNotContain("House of Tea");
        }
        assertThat(page("/t/" + own.slug() + "/inbox", "Host: " + domain))
                .as("the domain lets nobody in")
                .startsWith("HTTP/1.1 302")
                .doesNotContain("House of Tea");
        assertThat(page("/api/v1/reviews", "Host: " + domain)).startsWith("HTTP/1.1 401");
        assertThat(page("/login", "Host: " + domain + "\r\nHost: 127.0.0.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anInviteWearsTheBrandThatItIsFor() {
        String domain = proven(own, own.north().id());
        wear(own.north().id(), new Look("North Care", "#7c2d12", logo(Color.RED), null));
        own.run(() -> invites.invite(
                List.of("n-" + once + "@mail.example"),
                Role.RESPONDER,
                List.of(own.north().id())));
        own.run(() -> invites.invite(List.of("all-" + once + "@mail.example"), Role.ANALYST, null));

        assertThat(mailTo("n-" + once + "@mail.example"))
                .contains("/invite/", "North Care", "https://" + domain + "/logo/", "#7c2d12")
                .doesNotContain(domain + "/invite/");
        assertThat(mailTo("all-" + once + "@mail.example")).contains("Renown").doesNotContain(domain, "North Care");
        assertThat(SystemDoor.callAcrossTenants(
                        "test",
                        () -> jdbc.queryForObject(
                                "SELECT brand_id FROM outgoing_mail WHERE tenant_id = ? AND recipient = ?",
                                Long.class,
                                own.id(),
                                "n-" + once + "@mail.example")))
                .isEqualTo(own.north().id());
    }

    @Test
    void isForOwnersAndAdminsWithinTheirBrands() {
        Actor manager = new Actor("m", own.ownerId(), Role.MANAGER.permissions(), BrandScope.all());
        Actor ofNorth = new Actor(
                "n",
                own.ownerId(),
                Role.ADMIN.permissions(),
                BrandScope.of(Set.of(own.north().id())));

        refused("forbidden", () -> as(manager, () -> service.settings(null)));
        refused("forbidden", () -> as(manager, () -> service.wear(null, Look.INHERITED)));
        refused("forbidden", () -> as(ofNorth, () -> service.wear(null, Look.INHERITED)));
        refused("not-found", () -> as(ofNorth, () -> service.wear(own.south().id(), Look.INHERITED)));
        refused("not-found", () -> as(ofNorth, () -> service.wear(other.north().id(), Look.INHERITED)));
        refused(
                "not-found",
                () -> own.run(() -> service.claimDomain(other.north().id(), "x.example")));
        as(ofNorth, () -> service.wear(own.north().id(), new Look("Mine", null, null, null)));
        assertThat(appearances.of(own.id(), own.north().id()).name()).isEqualTo("Mine");
    }

    private Look wear(@Nullable Long brandId, Look look) {
        return own.call(() -> service.wear(brandId, look));
    }

    private void as(Actor actor, Runnable deed) {
        TenantContext.runAs(own.id(), actor, deed);
    }

    private String proven(LookAlike tenant, @Nullable Long brandId) {
        String domain = "proven-" + once + ".example";
        tenant.run(() -> service.claimDomain(brandId, domain));
        DomainSettings claimed = Objects.requireNonNull(
                tenant.call(() -> service.settings(brandId)).domain());
        zones.put(claimed.recordName(), claimed.recordText());
        tenant.run(() -> service.checkDomain(brandId));
        return domain;
    }

    private DomainSettings checked(LookAlike tenant) {
        tenant.run(() -> service.checkDomain(null));
        return domain(tenant);
    }

    private DomainSettings domain(LookAlike tenant) {
        return Objects.requireNonNull(tenant.call(() -> service.settings(null)).domain());
    }

    private static LogoImage logo(Color colour) {
        return LogoCheck.check(Pictures.png(120, 40, colour));
    }

    private int count(String table, int tenantId) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?", Integer.class, tenantId));
    }

    private String tokenMailedTo(String address) {
        Matcher link = Pattern.compile("/sender/([A-Za-z0-9_-]{43})").matcher(mailTo(address));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Its text and its page, once it was caught. */
    private String mailTo(String address) {
        return await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> SystemDoor.callAcrossTenants(
                                "test",
                                () -> jdbc
                                        .queryForList(
                                                "SELECT CONCAT(text, html) FROM outgoing_mail WHERE recipient = ?",
                                                String.class,
                                                address)
                                        .stream()
                                        .findFirst()
                                        .orElse("")),
                        words -> !words.isEmpty());
    }

    private static void refused(String slug, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).slug())
                .isEqualTo(slug);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** As sent over the wire, since no client lets its host be forged. */
    private String page(String path, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String request =
                    "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
