package io.renown.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String ACCOUNT = "owner@acme.example";
    private static final String ADDRESS = "192.0.2.7";

    private final Hands clock = new Hands();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void admitsTenAttemptsInAMinuteAndThenMakesWait() {
        exhaust(ACCOUNT, ADDRESS);

        assertThat(throttle.admits(ACCOUNT, ADDRESS)).isFalse();
    }

    @Test
    void admitsAgainAfterAWhileAndNeverLocks() {
        exhaust(ACCOUNT, ADDRESS);
        clock.pass(Duration.ofSeconds(6));

        assertThat(throttle.admits(ACCOUNT, ADDRESS)).isTrue();
        assertThat(throttle.admits(ACCOUNT, ADDRESS)).isFalse();
    }

    @Test
    void letsTheMemberInFromElsewhereWhileSomebodyGuesses() {
        exhaust(ACCOUNT, ADDRESS);

        assertThat(throttle.admits(ACCOUNT, "192.0.2.8")).isTrue();
        assertThat(throttle.admits("other@acme.example", ADDRESS)).isTrue();
    }

    @Test
    void countsTheSameAccountHoweverItIsWritten() {
        exhaust(ACCOUNT, ADDRESS);

        assertThat(throttle.admits("  Owner@ACME.example ", ADDRESS)).isFalse();
    }

    private void exhaust(String account, String address) {
        for (int attempt = 0; attempt < SignInThrottle.ATTEMPTS; attempt++) {
            assertThat(throttle.admits(account, address)).isTrue();
        }
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
