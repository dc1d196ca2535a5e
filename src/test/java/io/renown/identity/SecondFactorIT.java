package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.secrets.KeyRotation;
import io.renown.secrets.SealBrokenException;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The second step, as a browser and the person's own page meet it. */
@OnEachEngine
class SecondFactorIT extends PortalIT {

    private static final int SEED_BYTES = 20;
    /** What sealing adds. */
    private static final int SEAL_BYTES = 33;

    private static final String CODE_PAGE = "/login/code";

    @Autowired
    private KeyRotation rotation;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private SecondFactorSql sql;

    @Autowired
    private TotpSecrets secrets;

    @Autowired
    private PersonService people;

    @Autowired
    private MemberService members;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LookAlike tenant;
    private SignedInPerson person;
    private long member;
    private List<String> recovery;

    @BeforeEach
    void aPersonWithASecondFactor() {
        tenant = tenants.a();
        String email = "codes-" + UUID.randomUUID() + "@people.example";
        TenantContext.runAs(tenant.id(), Actor.system("test"), () -> {
            member = members.apply(email, "Cora", Role.ANALYST, null, null);
            members.givePassword(member, tenant.password());
        });
        person = (SignedInPerson) people.loadUserByUsername(email);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecondFactors.Setup setup = secondFactors.begin();
        assertThat(setup.uri()).startsWith("otpauth://totp/Renown:").endsWith("&issuer=Renown");
        assertThat(secondFactors.isOn(person.personId())).isFalse();
        assertThatThrownBy(() -> secondFactors.confirm("000000", null)).isInstanceOf(Problem.class);
        recovery = secondFactors.confirm(code(-1), null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSecretLiesSealedForItsPerson() {
        byte[] sealed = sealed();

        assertThat(sealed).hasSize(SEED_BYTES + SEAL_BYTES);
        assertThat(secrets.open(person.personId(), sealed)).hasSize(SEED_BYTES);
        assertThatThrownBy(() -> secrets.open(person.personId() + 1, sealed)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aCodeIsGoodAfterTheKeysWereExchanged() throws Exception {
        byte[] before = sealed();
        rotation.rotatePersons();

        assertThat(sealed()).isNotEqualTo(before);
        assertThat(post(withPassword(), code(0))).doesNotContain("login");
    }

    @Test
    void thePasswordAloneLetsNobodyIn() throws Exception {
        Browser browser = withPassword();

        assertThat(Browser.location(browser.get(inbox()))).endsWith("/login");
        assertThat(post(browser, "123456")).isEqualTo(CODE_PAGE + "?error");
        assertThat(Browser.location(browser.get(inbox()))).endsWith("/login");
        assertThat(post(browser, code(0))).doesNotContain("login");
        assertThat(browser.get(inbox()).statusCode()).isEqualTo(200);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM sign_in_session WHERE person_id = ?", Integer.class, person.personId()))
                .isEqualTo(1);
    }

    @Test
    void aCodeIsGoodOnceAndNoneWithoutThePassword() throws Exception {
        String code = code(0);
        assertThat(post(withPassword(), code)).doesNotContain("login");

        assertThat(post(withPassword(), code)).isEqualTo(CODE_PAGE + "?error");
        Browser stranger = new Browser(url(""));
        stranger.readForgeryToken("/login");
        assertThat(post(stranger, code(1))).isEqualTo("/login?error");
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndStaysNoWhereInClear() throws Exception {
        assertThat(recovery).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();

        assertThat(post(withPassword(), recovery.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .doesNotContain("login");
        assertThat(post(withPassword(), recovery.getFirst())).isEqualTo(CODE_PAGE + "?error");
        assertThat(secondFactors.recoveryCodesLeft()).isEqualTo(SecondFactors.RECOVERY_CODES - 1);
    }

    @Test
    void whoGuessesCodesMustWait() throws Exception {
        Browser browser = withPassword();
        String last = "";
        for (int i = 0; i < 9; i++) {
            last = post(browser, "00000" + i);
        }
        assertThat(last).isEqualTo("/login?throttled");
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit_entry WHERE tenant_id = ? AND actor = ?",
                        String.class,
                        tenant.id(),
                        "member:" + Tsid.format(member)))
                .contains("second-factor.on", "second-factor.refused");
    }

    @Test
    void isTurnedOffByACodeOnly() {
        assertThatThrownBy(() -> secondFactors.turnOff("123456")).isInstanceOf(Problem.class);
        assertThat(secondFactors.isOn(person.personId())).isTrue();

        List<String> fresh = secondFactors.renewRecoveryCodes(recovery.getFirst());
        assertThatThrownBy(() -> secondFactors.turnOff(recovery.getLast())).isInstanceOf(Problem.class);
        secondFactors.turnOff(fresh.getFirst());

        assertThat(secondFactors.isOn(person.personId())).isFalse();
    }

    private Browser withPassword() throws Exception {
        Browser browser = new Browser(url(""));
        assertThat(browser.signIn(person.email(), tenant.password())).isEqualTo(CODE_PAGE);
        return browser;
    }

    private static String post(Browser browser, String code) throws Exception {
        return Browser.location(browser.post(CODE_PAGE, Map.of("code", code)));
    }

    private byte[] sealed() {
        return sql.find(person.personId()).orElseThrow().sealed();
    }

    private String code(int stepsFromNow) {
        byte[] secret = secrets.open(person.personId(), sealed());
        return Totp.code(secret, Totp.stepAt(clock.instant()) + stepsFromNow);
    }

    private String inbox() {
        return "/t/" + tenant.slug() + "/inbox";
    }
}
