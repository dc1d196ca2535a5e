package io.renown.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.renown.identity.SignInSessions;
import io.renown.identity.web.SignInThrottle.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String ACCOUNT = "owner@acme.example";
    private static final String ADDRESS = "192.0.2.7";

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final SignInSessions sessions = mock(SignInSessions.class);
    private final SignInThrottle throttle =
            new SignInThrottle(sessions, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void admitsTenAttemptsInAMinuteAndThenMakesWait() {
        exhaust(ACCOUNT, ADDRESS);

        assertThat(throttle.judge(ACCOUNT, ADDRESS)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void admitsAgainAfterAWhileAndNeverLocks() {
        exhaust(ACCOUNT, ADDRESS);
        now = now.plusSeconds(6);

        assertThat(throttle.judge(ACCOUNT, ADDRESS)).isEqualTo(Verdict.STRANGER);
        assertThat(throttle.judge(ACCOUNT, ADDRESS)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void countsTheSameAccountHoweverItIsWritten() {
        exhaust(ACCOUNT, ADDRESS);

        assertThat(throttle.judge("  Owner@ACME.example ", ADDRESS)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void refusesAnAddressThatTriesOneAccountAfterAnother() {
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            assertThat(throttle.judge("a" + i + "@acme.example", ADDRESS)).isEqualTo(Verdict.STRANGER);
        }

        assertThat(throttle.judge("another@acme.example", ADDRESS)).isEqualTo(Verdict.REFUSED);
        assertThat(throttle.judge("another@acme.example", "192.0.2.8")).isEqualTo(Verdict.STRANGER);
    }

    @Test
    void letsAPersonInFromAKnownAddressWhileManyGuessTheirPassword() {
        when(sessions.knows(ACCOUNT, "198.51.100.1")).thenReturn(true);
        for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
            assertThat(throttle.judge(ACCOUNT, "192.0.2." + i)).isEqualTo(Verdict.STRANGER);
        }

        assertThat(throttle.judge(ACCOUNT, "203.0.113.1")).isEqualTo(Verdict.REFUSED);
        assertThat(throttle.judge(ACCOUNT, "198.51.100.1")).isEqualTo(Verdict.FAMILIAR);
    }

    @Test
    void takesANetworkOfTheNewerKindForOneAddress() {
        for (int i = 0; i < SignInThrottle.PER_PAIR; i++) {
            assertThat(throttle.judge(ACCOUNT, "2001:db8:0:1::" + i)).isEqualTo(Verdict.STRANGER);
        }

        assertThat(throttle.judge(ACCOUNT, "2001:db8:0:1::ff")).isEqualTo(Verdict.REFUSED);
        assertThat(throttle.judge(ACCOUNT, "2001:db8:0:2::1")).isEqualTo(Verdict.STRANGER);
    }

    @Test
    void doesNotCountSignInsThatSucceed() {
        for (int i = 0; i < 1000; i++) {
            throttle.forgive(ACCOUNT, ADDRESS, throttle.judge(ACCOUNT, ADDRESS));
        }

        assertThat(throttle.judge(ACCOUNT, ADDRESS)).isEqualTo(Verdict.STRANGER);
    }

    private void exhaust(String account, String address) {
        for (int attempt = 0; attempt < SignInThrottle.PER_PAIR; attempt++) {
            assertThat(throttle.judge(account, address)).isEqualTo(Verdict.STRANGER);
        }
    }
}
