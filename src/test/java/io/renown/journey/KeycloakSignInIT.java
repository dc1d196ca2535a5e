package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.support.AnotherPortal;
import io.renown.support.KeycloakServer;
import io.renown.support.LookAlikes;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.tenancy.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The portal with a real Keycloak and a browser in front of both. Has a process of its own, as {@code pom.xml} says. */
@Tag("beside-keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakSignInIT {

    private static final String TENANT = "kc-alike";
    private static final String SECRET = "a secret of this test alone";
    private static final String PASSWORD = "a lamp over the harbour";
    private static final String RESPONDER = "ming@kc-alike.example";
    private static final String LEAVER = "leaver@kc-alike.example";
    private static final String STRANGER = "stranger@elsewhere.example";
    private static final String UNVERIFIED = "unverified@kc-alike.example";
    private static final String BACK_CHANNEL_EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern AT_KEYCLOAK = Pattern.compile(".*/realms/renown/.*");

    private String portal = "";
    private @Nullable IdentityRelay relay;
    private @Nullable KeycloakServer keycloak;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Chromium chromium;
    private @Nullable BrowserContext visitor;
    private LookAlike tenant;

    @BeforeAll
    void start() throws Exception {
        var distribution = KeycloakServer.findDistribution();
        Assumptions.assumeTrue(
                distribution.isPresent(),
                "no Keycloak on this machine; ./renown test fetches it, or name one by -D" + KeycloakServer.PROPERTY);
        var executable = Chromium.find();
        Assumptions.assumeTrue(
                executable.isPresent(), "no Chromium on this machine; name one by -D" + Chromium.PROPERTY + "=PATH");
        int keycloakPort = KeycloakServer.freePort();
        int portalPort = KeycloakServer.freePort();
        portal = "http://127.0.0.1:" + portalPort;
        relay = new IdentityRelay(KeycloakServer.freePort(), "http://127.0.0.1:" + keycloakPort, portal);
        keycloak = KeycloakServer.start(
                distribution.orElseThrow(),
                keycloakPort,
                Map.of("renown", realm("renown"), "elsewhere", realm("elsewhere")),
                Map.of("RENOWN_URL", portal, "RENOWN_BACKCHANNEL_URL", relay.url(), "RENOWN_KEYCLOAK_SECRET", SECRET));
        keycloak.awaitReady();
        context = AnotherPortal.start(Map.of(
                "spring.profiles.active",
                "oidc",
                "server.port",
                String.valueOf(portalPort),
                "renown.url",
                portal,
                "renown.keycloak.issuer",
                keycloak.url() + "/realms/renown",
                "renown.keycloak.secret",
                SECRET,
                "spring.security.oauth2.client.provider.keycloak.token-uri",
                relay.tokenUri(),
                "spring.security.oauth2.client.provider.keycloak.jwk-set-uri",
                relay.keysUri()));
        tenant = context.getBean(LookAlikes.class).fresh(TENANT);
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT.toMillis());
        chromium = Chromium.start(executable.orElseThrow());
    }

    @AfterEach
    void sendVisitorAway() {
        if (relay != null) {
            relay.exchangeIdTokens(UnaryOperator.identity());
        }
        if (visitor != null) {
            visitor.close();
            visitor = null;
        }
    }

    @AfterAll
    void stop() {
        Stream.of(chromium, context, keycloak, relay).forEach(KeycloakSignInIT::close);
    }

    private static void close(@Nullable AutoCloseable started) {
        try {
            if (started != null) {
                started.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMemberOfTheOrganizationLandsInTheirTenantWithTheRoleKeycloakGave() {
        Page page = signIn(RESPONDER, "/t/" + TENANT + "/inbox?sort=oldest");

        assertThat(page).hasURL(Pattern.compile("^http://127.0.0.1:[0-9]+/t/" + TENANT + "/inbox.*sort=oldest.*"));
        assertThat(page.locator(".rn-shell").first()).isVisible();
        assertThat(member(RESPONDER).role()).isEqualTo(Role.RESPONDER);
        assertThat(member(RESPONDER).allBrands()).isTrue();
        assertThat(audit()).contains("member.provided", "identity.linked", "sign-in.succeeded");
    }

    @Test
    void theSessionEndsAtTheNextRequestOnceKeycloakEndsIt() throws Exception {
        Page page = signIn(RESPONDER, "/t/" + TENANT + "/inbox");
        int before = relay.logoutTokens().size();

        keycloak.endSessions("renown", RESPONDER);
        await().atMost(LIMIT).until(() -> relay.logoutTokens().size() > before);
        await().atMost(LIMIT).until(() -> audit().contains("sessions.revoked"));

        assertThat(page.request().get(portal + "/t/" + TENANT + "/inbox").url()).doesNotContain("/t/" + TENANT);
        assertThat(relay.sendLogoutToken(relay.logoutTokens().getLast()))
                .as("the same token again")
                .isEqualTo(400);
    }

    @Test
    void signingOutEndsTheSessionAtKeycloakToo() {
        Page page = signIn(RESPONDER, "/t/" + TENANT + "/inbox");

        page.locator(".rn-profile vaadin-menu-bar-button:visible").first().click();
        page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page).hasURL(portal + "/signed-out");
        assertThat(page.locator("h1")).hasText("You are signed out");
        page.navigate(portal + "/t/" + TENANT + "/inbox");
        assertThat(page).hasURL(AT_KEYCLOAK);
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void whoLeftTheOrganizationIsRefusedAtTheNextSignIn() throws Exception {
        signIn(LEAVER, "/t/" + TENANT + "/inbox");
        assertThat(member(LEAVER).active()).isTrue();
        keycloak.removeFromOrganization("renown", TENANT, LEAVER);
        keycloak.endSessions("renown", LEAVER);
        sendVisitorAway();

        Page page = signIn(LEAVER, "/t/" + TENANT + "/inbox");

        assertThat(page).hasURL(portal + "/signed-out?refused=no-organization");
        assertThat(page.locator(".rn-login-card")).containsText("belongs to no organization");
        assertThat(member(LEAVER).active()).isFalse();
        assertThat(audit()).contains("member.withdrawn");
    }

    @Test
    void anUnverifiedAddressAndAStrangerAreToldWhyTheyCannotEnter() {
        assertThat(signIn(UNVERIFIED, "/")).hasURL(portal + "/signed-out?refused=unverified-email");
        sendVisitorAway();
        assertThat(signIn(STRANGER, "/")).hasURL(portal + "/signed-out?refused=no-organization");

        assertThat(members()).noneMatch(member -> member.email().equals(UNVERIFIED));
        assertThat(audit()).contains("sign-in.refused");
    }

    @Test
    void aPasswordDoesNotOpenThePortal() {
        Page page = visit();
        page.navigate(portal + "/login");

        assertThat(page.locator("h1")).hasText("You are signed out");
        assertThat(page.locator("input[type=password]")).hasCount(0);
    }

    @Test
    void noIdTokenButKeycloaksOwnForThePortalIsTaken() {
        Page page = signIn(RESPONDER, "/t/" + TENANT + "/inbox");
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> tampered = Map.of(
                "of another realm", claims -> claims.issuer(keycloak.url() + "/realms/elsewhere"),
                "for another client", claims -> claims.audience("other"),
                "expired",
                        claims -> claims.issueTime(Date.from(now.minusSeconds(900)))
                                .expirationTime(Date.from(now.minusSeconds(600))),
                "of another sign-in", claims -> claims.claim("nonce", "another"));
        assertIdTokenIsTaken(
                page, token -> relay.signed(claims(token).build()), true, "the key of the test is trusted");
        tampered.forEach((what, change) -> assertIdTokenIsTaken(
                page, token -> relay.signed(change.apply(claims(token)).build()), false, what));
        assertIdTokenIsTaken(page, token -> relay.signedByNobody(claims(token).build()), false, "of an unknown key");
        assertIdTokenIsTaken(
                page, token -> token.substring(0, token.length() - 8) + "AAAAAAAA", false, "with a forged signature");
    }

    private void assertIdTokenIsTaken(Page page, UnaryOperator<String> exchange, boolean taken, String what) {
        page.navigate("about:blank"); // an open page would ask on, and be given another session meanwhile
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        relay.exchangeIdTokens(exchange);
        page.navigate(portal + "/oauth2/authorization/keycloak");
        assertThat(page.url().equals(portal + "/signed-out?refused=failed"))
                .as(what + ": " + page.url())
                .isNotEqualTo(taken);
    }

    @Test
    void noLogoutTokenButAFreshOneOfKeycloakForThePortalIsTaken() throws Exception {
        Page page = signIn(RESPONDER, "/t/" + TENANT + "/inbox");
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        String subject = UUID.randomUUID().toString();
        assertThat(relay.sendLogoutToken(relay.signed(logout(now, subject).build())))
                .as("of somebody who is not here")
                .isEqualTo(200);
        Map<String, JWTClaimsSet.Builder> refused = new HashMap<>(Map.of(
                "of another realm", logout(now, subject).issuer(keycloak.url() + "/realms/elsewhere"),
                "for another client", logout(now, subject).audience("other"),
                "with a nonce", logout(now, subject).claim("nonce", "n"),
                "without the event", logout(now, subject).claim("events", Map.of()),
                "issued long ago", logout(now.minusSeconds(600), subject),
                "issued in time to come", logout(now.plusSeconds(600), subject),
                "about nobody", logout(now, null)));
        refused.put("expired", logout(now.minusSeconds(200), subject).expirationTime(Date.from(now.minusSeconds(100))));
        for (Map.Entry<String, JWTClaimsSet.Builder> token : refused.entrySet()) {
            assertThat(relay.sendLogoutToken(relay.signed(token.getValue().build())))
                    .as(token.getKey())
                    .isEqualTo(400);
        }
        assertThat(relay.sendLogoutToken(
                        relay.signed(logout(now, subject).jwtID(null).build())))
                .as("without an id")
                .isGreaterThanOrEqualTo(400);
        assertThat(relay.sendLogoutToken(
                        relay.signedByNobody(logout(now, subject).build())))
                .isEqualTo(400);
        for (String realm : List.of("renown", "elsewhere")) {
            assertThat(relay.sendLogoutToken(logoutTokenOf(realm, "other")))
                    .as("Keycloak's own, of %s for another client", realm)
                    .isEqualTo(400);
        }
        assertThat(page.request().get(portal + "/t/" + TENANT + "/inbox").url())
                .isEqualTo(portal + "/t/" + TENANT + "/inbox");
    }

    @Test
    void headersOfARequestDoNotChangeWhereKeycloakSendsPeople() {
        Page page = visit();
        var answer = page.request()
                .get(
                        portal + "/oauth2/authorization/keycloak",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Forwarded", "host=evil.example;proto=https")
                                .setHeader("X-Forwarded-Host", "evil.example"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location"))
                .contains("redirect_uri=" + portal + "/login/oauth2/code/keycloak")
                .contains("code_challenge_method=S256")
                .doesNotContain("evil.example");
    }

    private Page visit() {
        visitor = chromium.visitor("en", 1280, 800);
        visitor.setDefaultTimeout(LIMIT.toMillis());
        return visitor.newPage();
    }

    /** Opens a page of the portal and goes through Keycloak's, back to wherever the portal leads. */
    private Page signIn(String email, String path) {
        Page page = visit();
        page.navigate(portal + path);
        page.locator("#username").fill(email);
        page.locator("#kc-login").click();
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(portal));
        return page;
    }

    private static JWTClaimsSet.Builder claims(String token) {
        try {
            return new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet.Builder logout(Instant at, @Nullable String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(keycloak.url() + "/realms/renown")
                .audience("renown")
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(at))
                .claim("events", Map.of(BACK_CHANNEL_EVENT, Map.of()));
    }

    private String logoutTokenOf(String realm, String client) throws Exception {
        int before = relay.logoutTokens().size();
        assertThat(keycloak.signIn(realm, client, SECRET, STRANGER, PASSWORD).has("id_token"))
                .isTrue();
        keycloak.endSessions(realm, STRANGER);
        await().atMost(LIMIT).until(() -> relay.logoutTokens().size() > before);
        return relay.logoutTokens().getLast();
    }

    private MemberDetails member(String email) {
        return members().stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<MemberDetails> members() {
        return tenant.call(() -> context.getBean(MemberService.class).list());
    }

    private List<String> audit() {
        return tenant.call(() -> context.getBean(AuditLog.class).newest(200)).stream()
                .map(AuditEntry::action)
                .toList();
    }

    /** The realm as it is shipped, with people, their organization, and a client that is not the portal. */
    private static String realm(String name) throws Exception {
        ObjectNode realm = (ObjectNode)
                JsonMapper.shared().readTree(Files.readString(Path.of("docker", "keycloak", "renown-realm.json")));
        realm.put("realm", name);
        realm.put("verifyEmail", false); // Keycloak would let nobody unverified come as far as the portal
        ObjectNode other = (ObjectNode) realm.at("/clients/0").deepCopy();
        other.put("clientId", "other").put("directAccessGrantsEnabled", true);
        other.putArray("protocolMappers");
        ((ObjectNode) other.at("/attributes")).put("backchannel.logout.url", "${RENOWN_BACKCHANNEL_URL}/other");
        ((ArrayNode) realm.at("/clients")).add(other);
        ArrayNode users = realm.putArray("users");
        users.add(user(RESPONDER, true, "responder"))
                .add(user(LEAVER, true, TENANT + ":analyst"))
                .add(user(STRANGER, true, "owner"))
                .add(user(UNVERIFIED, false, "owner"));
        ((ArrayNode) realm.at("/roles/client/renown")).addObject().put("name", TENANT + ":analyst");
        ObjectNode organization = realm.putArray("organizations").addObject();
        organization.put("alias", TENANT).put("name", TENANT).put("enabled", true);
        organization.putArray("domains").addObject().put("name", "kc-alike.example");
        ArrayNode members = organization.putArray("members");
        for (String email : List.of(RESPONDER, LEAVER, UNVERIFIED)) {
            members.addObject().put("username", email).put("membershipType", "UNMANAGED");
        }
        return realm.toString();
    }

    private static ObjectNode user(String email, boolean verified, String role) {
        ObjectNode user = JsonMapper.shared().createObjectNode();
        user.put("username", email)
                .put("email", email)
                .put("emailVerified", verified)
                .put("enabled", true);
        user.put("firstName", "Demo").put("lastName", "Person");
        user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        user.putObject("clientRoles").putArray("renown").add(role);
        return user;
    }
}
