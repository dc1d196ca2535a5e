package io.renown.account.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.file.Limits;
import io.renown.shared.Tsid;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One limit for all that an account is called for. */
@OnEachEngine
class AccountPaceIT extends PortalIT {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Autowired
    private Paces paces;

    @Autowired
    private JdbcTemplate jdbc;

    private AccountPace pace;
    private long account;

    @BeforeEach
    void connect() {
        pace = paces.at(Clock.fixed(NOON, ZoneOffset.UTC));
        account = Tsid.next();
        jdbc.update(
                "INSERT INTO platform_account (tenant_id, id, platform, name, settings, scopes, state, created_at, version)"
                        + " VALUES (?, ?, 'google', 'pace', '{}', '', 'CONNECTED', UTC_TIMESTAMP(6), 0)",
                tenants.a().id(),
                account);
    }

    private Duration take(AccountPace of, Limits limits, Errand errand) {
        return tenants.a().call(() -> of.take(account, limits, errand));
    }

    private int taken(Limits limits, Errand errand) {
        int taken = 0;
        while (take(pace, limits, errand).isZero()) {
            taken++;
        }
        return taken;
    }

    private static Limits limits(int calls, int daily) {
        return new Limits(calls, Duration.ofHours(10), daily, null, Duration.ofMinutes(2), Duration.ofHours(6));
    }

    @Test
    void keepsTheLastTenthOfAWhileForWhatPeopleWaitFor() {
        assertThat(taken(limits(20, 0), Errand.VISIT)).isEqualTo(18);
        assertThat(taken(limits(20, 0), Errand.REPLY)).isEqualTo(2);
        assertThat(take(pace, limits(20, 0), Errand.REPLY)).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(30));
    }

    @Test
    void countsTheCallsOfADayFromAllNodesAndBeginsAnewAtMidnight() {
        assertThat(taken(limits(0, 10), Errand.VISIT)).isEqualTo(9);
        AccountPace another = paces.at(Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(take(another, limits(0, 10), Errand.REPLY)).isZero();
        assertThat(take(pace, limits(0, 10), Errand.REPLY)).isEqualTo(Duration.ofHours(12));
        assertThat(tenants.a().call(() -> pace.callsOfToday())).containsEntry(account, 10);

        AccountPace tomorrow = paces.at(Clock.fixed(NOON.plus(Duration.ofHours(12)), ZoneOffset.UTC));
        assertThat(take(tomorrow, limits(0, 10), Errand.VISIT)).isZero();
    }

    @Test
    void leavesAnAccountAloneAsLongAsThePlatformWants() {
        tenants.a().run(() -> pace.waitUntil(account, NOON.plusSeconds(90)));
        assertThat(take(pace, limits(0, 0), Errand.REPLY)).isEqualTo(Duration.ofSeconds(90));
        assertThat(pace.enter(tenants.a().id(), account)).isFalse();
        assertThat(pace.enter(tenants.b().id(), account)).as("another tenant's").isTrue();
    }
}
