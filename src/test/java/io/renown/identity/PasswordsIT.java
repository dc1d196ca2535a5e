package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A new password by mail, and what a password may be. */
@OnEachEngine
class PasswordsIT extends PortalIT {

    private static final Pattern TOKEN = Pattern.compile("reset\\?token=(\\S+)");
    private static final String NEW = "a kettle sings at dawn";

    @Autowired
    private PasswordResets resets;

    @Autowired
    private PersonService people;

    @Autowired
    private MemberService members;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike tenant;
    private String email;
    private long member;

    @BeforeEach
    void aPersonOfTheirOwn() {
        tenant = tenants.a();
        email = "reset-" + UUID.randomUUID() + "@people.example";
        TenantContext.runAs(tenant.id(), Actor.system("test"), () -> {
            member = members.apply(email, "Rosa", Role.ANALYST, null, "zh-CN");
            members.givePassword(member, tenant.password());
        });
    }

    @Test
    void aLinkSetsThePasswordOnceAndEndsEverySession() throws Exception {
        Browser before = new Browser(url(""));
        assertThat(before.signIn(email, tenant.password())).isEqualTo("/");
        String token = askedForLink();

        assertThat(resets.isGood(token)).isTrue();
        resets.reset(token, NEW);

        assertThat(resets.isGood(token)).isFalse();
        assertThatThrownBy(() -> resets.reset(token, NEW + "!")).isInstanceOf(Problem.class);
        assertThat(Browser.location(before.get("/t/" + tenant.slug() + "/inbox")))
                .isEqualTo("/login");
        assertThat(new Browser(url("")).signIn(email, tenant.password())).isEqualTo("/login?error");
        assertThat(new Browser(url("")).signIn(email, NEW)).isEqualTo("/");
        assertThat(actions()).contains("password.reset-requested", "password.reset", "sessions.revoked");
        assertThat(subjects()).contains("您的密码已更改");
        assertThat(hashed(token)).as("only the hash is kept").isFalse();
    }

    @Test
    void aNewerLinkAndTimeTakeTheOlderOneAway() {
        String first = askedForLink();
        String second = askedForLink();

        assertThat(resets.isGood(first)).isFalse();
        assertThat(resets.isGood(second)).isTrue();
        jdbc.update(
                "UPDATE password_reset SET expires_at = created_at WHERE person_id = ?",
                ((SignedInPerson) people.loadUserByUsername(email)).personId());
        assertThat(resets.isGood(second)).isFalse();
        assertThat(resets.isGood("")).isFalse();
        assertThat(resets.isGood("x".repeat(5000))).isFalse();
    }

    @Test
    void nobodyIsFloodedWithLinks() {
        for (int i = 0; i < 12; i++) {
            resets.request(email, origin());
        }
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(10))
                .until(() -> subjects().size() == 3);
    }

    @Test
    void anUnknownAddressGetsNoMail() {
        resets.request("nobody-" + email, origin());
        resets.request("not an address", origin());

        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.queryForList("SELECT subject FROM person_mail WHERE recipient = ?", "nobody-" + email)
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "Password2026!", "aaaaaaaaaaaaaaaa", "1q2w3e4r5t6y", "RENOWN-renown-1"})
    void whatGuessersTryFirstIsRefusedAndTheLinkStaysGood(String weak) {
        String token = askedForLink();

        assertThatThrownBy(() -> resets.reset(token, weak)).isInstanceOf(Problem.class);
        assertThat(resets.isGood(token)).isTrue();
    }

    @Test
    void anOlderHashIsMadeAnewAtTheNextSignIn() throws Exception {
        jdbc.update(
                "UPDATE person SET password_hash = ? WHERE email = ?",
                "{bcrypt}" + new BCryptPasswordEncoder(4).encode("an older password"),
                email);

        assertThat(new Browser(url("")).signIn(email, "an older password")).isEqualTo("/");

        assertThat(jdbc.queryForObject("SELECT password_hash FROM person WHERE email = ?", String.class, email))
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(new Browser(url("")).signIn(email, "an older password")).isEqualTo("/");
    }

    /** @return the token of the newest link that was mailed */
    private String askedForLink() {
        int before = links().size();
        resets.request(email, origin());
        await().atMost(Duration.ofSeconds(10)).until(() -> links().size() == before + 1);
        Matcher link = TOKEN.matcher(links().getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<String> links() {
        return jdbc.queryForList(
                "SELECT text FROM person_mail WHERE recipient = ? AND text LIKE '%token=%' ORDER BY id DESC",
                String.class, email);
    }

    private List<String> subjects() {
        return jdbc.queryForList("SELECT subject FROM person_mail WHERE recipient = ?", String.class, email);
    }

    private List<String> actions() {
        return jdbc.queryForList(
                "SELECT action FROM audit_entry WHERE tenant_id = ? AND actor = ?",
                String.class,
                tenant.id(),
                "member:" + Tsid.format(member));
    }

    private boolean hashed(String token) {
        return jdbc.queryForList("SELECT HEX(token_hash) FROM password_reset", String.class).stream()
                .anyMatch(hash -> hash.contains(token));
    }

    /** Another one each time: what an address may ask for is not what is tried here. */
    private static SignInOrigin origin() {
        return SignInOrigin.of(
                "2001:db8::" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff), "test");
    }
}
