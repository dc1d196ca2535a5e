package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The register of sessions, as browsers of one person and those of others meet it. */
@OnEachEngine
class SignInSessionsIT extends PortalIT {

    @Autowired
    private SignInSessions sessions;

    @Autowired
    private PersonService people;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike tenant;
    private SignedInPerson owner;
    private SignedInPerson other;

    @BeforeEach
    void setUp() {
        tenant = tenants.a();
        owner = (SignedInPerson) people.loadUserByUsername(tenant.ownerEmail());
        other = (SignedInPerson) people.loadUserByUsername(tenants.b().ownerEmail());
        jdbc.update("DELETE FROM sign_in_session WHERE person_id IN (?, ?)", owner.personId(), other.personId());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aBrowserWhoseSessionIsRevokedIsSentToTheSignInAtItsNextRequest() throws Exception {
        Browser desk = signedIn();
        Browser phone = signedIn();
        assertThat(desk.get(inbox()).statusCode()).isEqualTo(200);

        List<SignInSession> listed = as(owner, () -> sessions.listMine(key()));
        assertThat(listed).hasSize(2).allSatisfy(session -> {
            assertThat(session.address()).isEqualTo("127.0.0.1");
            assertThat(session.agent()).startsWith("Java-http-client");
        });
        listed.forEach(session -> as(owner, () -> {
            sessions.revoke(session.id());
            return true;
        }));

        assertThat(Browser.location(desk.get(inbox()))).isEqualTo("/login");
        assertThat(Browser.location(phone.get("/"))).isEqualTo("/login");
        assertThat(Browser.location(desk.get(inbox()))).as("it stays out").endsWith("/login");
    }

    @Test
    void aRevocationByAnotherNodeCountsAtOnceInATenantAndSoonElsewhere() throws Exception {
        Browser browser = signedIn();
        assertThat(Browser.location(browser.get("/"))).doesNotContain("/login");

        jdbc.update("UPDATE sign_in_session SET revoked_at = created_at WHERE person_id = ?", owner.personId());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> Browser.location(browser.get("/")).endsWith("/login"));
        Browser another = signedIn();
        jdbc.update("UPDATE sign_in_session SET revoked_at = created_at WHERE person_id = ?", owner.personId());
        assertThat(Browser.location(another.get(inbox()))).isEqualTo("/login");
    }

    @Test
    void endsAllButTheOneThatAsks() {
        SessionKey asking = begin(owner, null);
        SessionKey elsewhere = begin(owner, null);
        SessionKey stranger = begin(other, null);

        assertThat(as(owner, () -> sessions.revokeOthers(asking))).isEqualTo(1);

        assertThat(sessions.isOpen(asking)).isTrue();
        assertThat(sessions.isOpen(elsewhere)).isFalse();
        assertThat(sessions.isOpen(stranger)).isTrue();
        assertThat(as(owner, () -> sessions.listMine(asking))).singleElement().matches(SignInSession::current);
    }

    @Test
    void nobodyListsOrEndsTheSessionsOfAnother() {
        begin(other, null);
        long foreign = as(other, () -> sessions.listMine(key())).getFirst().id();

        assertThat(as(owner, () -> sessions.listMine(key()))).isEmpty();
        assertThatThrownBy(() -> as(owner, () -> {
                    sessions.revoke(foreign);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThat(as(other, () -> sessions.listMine(key()))).hasSize(1);
    }

    @Test
    void anIdentityProviderEndsOneSessionByItsIdOrAllOfItsSubject() {
        SessionKey first = begin(owner, new OidcSession("https://idp.example", "sub-1", "sid-1"));
        SessionKey second = begin(owner, new OidcSession("https://idp.example", "sub-1", "sid-2"));
        SessionKey elsewhere = begin(other, new OidcSession("https://another.example", "sub-1", "sid-1"));

        assertThat(sessions.revokeByOidc("https://idp.example", "sub-2", "sid-1"))
                .isZero();
        assertThat(sessions.revokeByOidc("https://idp.example", null, "sid-1")).isEqualTo(1);
        assertThat(sessions.isOpen(first)).isFalse();
        assertThat(sessions.isOpen(second)).isTrue();
        assertThat(sessions.revokeByOidc("https://idp.example", "sub-1", null)).isEqualTo(1);
        assertThat(sessions.isOpen(second)).isFalse();
        assertThat(sessions.isOpen(elsewhere)).isTrue();
    }

    @Test
    void endsByItselfWhenIdleOrTooLong() {
        SessionKey idle = begin(owner, null);
        jdbc.update(
                "UPDATE sign_in_session SET last_seen_at = last_seen_at - INTERVAL 9 HOUR WHERE person_id = ?",
                owner.personId());
        SessionKey old = begin(owner, null);
        jdbc.update(
                "UPDATE sign_in_session SET created_at = created_at - INTERVAL 25 HOUR WHERE person_id = ?",
                owner.personId());
        SessionKey young = begin(owner, null);

        assertThat(sessions.isOpen(idle)).isFalse();
        assertThat(sessions.isOpen(old)).isFalse();
        assertThat(sessions.isOpen(young)).isTrue();
    }

    @Test
    void tellsEachTenantOfThePersonWhoSignedInAndWhatWasEnded() {
        SessionKey asking = begin(owner, null);
        begin(owner, null);
        as(owner, () -> sessions.revokeOthers(asking));

        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit_entry WHERE tenant_id = ? ORDER BY seq DESC LIMIT 3",
                        String.class,
                        tenant.id()))
                .containsExactly("sessions.revoked", "sign-in.succeeded", "sign-in.succeeded");
    }

    private Browser signedIn() throws Exception {
        Browser browser = new Browser(url(""));
        assertThat(browser.signIn(tenant.ownerEmail(), tenant.password())).isEqualTo("/");
        return browser;
    }

    private String inbox() {
        return "/t/" + tenant.slug() + "/inbox";
    }

    private SessionKey begin(SignedInPerson person, @org.jspecify.annotations.Nullable OidcSession oidc) {
        SessionKey key = key();
        sessions.begin(person.personId(), key, SignInOrigin.of("192.0.2.1", "test"), oidc);
        return key;
    }

    private static SessionKey key() {
        return SessionKey.of(UUID.randomUUID().toString());
    }

    private static <R> R as(SignedInPerson person, Supplier<R> block) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        return block.get();
    }
}
