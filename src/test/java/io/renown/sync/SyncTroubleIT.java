package io.renown.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.account.AccountReconnected;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.TenantState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Listings are visited when they are due, whatever platforms answer and whoever pauses them. */
@OnEachEngine
class SyncTroubleIT extends SyncScene {

    @Test
    void aRevokedGrantStopsItsAccountAloneUntilItIsConnectedAgain() {
        long revoked = account("google");
        long first = connect("google", revoked);
        long second = connect("google", revoked);
        long other = connected(5);
        AtomicBoolean isRevoked = new AtomicBoolean(true);
        platform.before = (access, name, call) -> {
            if (isRevoked.get() && access.key().endsWith("a" + revoked)) {
                throw new PlatformException(Trouble.SIGN_IN, "Token has been revoked.");
            }
        };

        await(() -> {
            runner.turn();
            return row(other).backFilledAt() != null
                    && (row(first).failures() > 0 || row(second).failures() > 0)
                    && runner.isIdle();
        });

        assertThat(jdbc.queryForObject(
                        "SELECT state FROM platform_account WHERE tenant_id = ? AND id = ?",
                        String.class,
                        tenant.id(),
                        revoked))
                .isEqualTo("NEEDS_RECONNECT");
        assertThat(List.of(row(first), row(second)))
                .allSatisfy(
                        row -> assertThat(row.dueAt()).isAfter(clock.instant().plus(Duration.ofHours(5))));

        isRevoked.set(false);
        tenant.run(() -> events.publishEvent(new AccountReconnected(tenant.id(), revoked)));
        await(() -> {
            runner.turn();
            return row(first).backFilledAt() != null && row(second).backFilledAt() != null;
        });
    }

    @Test
    void waitsAsLongAsThePlatformAsksAndAWhileWhenItDoesNotSay() {
        long listing = connected(5);
        platform.before = (access, name, call) -> {
            throw new PlatformException(
                    Trouble.RATE_LIMITED, "Slow down", null, call == 1 ? Duration.ofSeconds(120) : null);
        };
        visit(listing);
        assertThat(row(listing).trouble()).isEqualTo("rate-limited");
        assertThat(row(listing).dueAt())
                .isBetween(clock.instant().plusSeconds(100), clock.instant().plusSeconds(121));

        clock.move(Duration.ofSeconds(125));
        visit(listing);
        assertThat(row(listing).dueAt())
                .isBetween(clock.instant().plusSeconds(10), clock.instant().plusSeconds(120));
    }

    @Test
    void aPlatformThatNeverAnswersHoldsUpNobodyElse() throws Exception {
        CountDownLatch timeOut = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        platform.before = (access, name, call) -> {
            if (name.startsWith("steam")) {
                most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
                try {
                    timeOut.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                waiting.decrementAndGet();
                throw new PlatformException(Trouble.TIMED_OUT, "no answer in 30 s");
            }
        };
        List<Long> dead = IntStream.range(0, 20)
                .mapToObj(i -> connect("steam", account("steam")))
                .toList();
        List<Long> alive = IntStream.range(0, 20).mapToObj(i -> connected(3)).toList();

        await(() -> {
            runner.turn();
            return alive.stream().allMatch(listing -> row(listing).backFilledAt() != null);
        });
        assertThat(waiting).hasValue(SyncRunner.OF_A_HOST);
        timeOut.countDown();
        await(runner::isIdle);
        runner.turn();
        await(runner::isIdle);

        assertThat(most).hasValue(SyncRunner.OF_A_HOST);
        assertThat(dead.stream().filter(listing -> row(listing).lastStartedAt() == null))
                .as("listings that nobody tried while the platform is silent")
                .hasSize(20 - SyncRunner.OF_A_HOST);
    }

    @Test
    void asksForOneThingOfAnAccountAtATime() {
        long account = account("google");
        List<Long> three =
                IntStream.range(0, 3).mapToObj(i -> connect("google", account)).toList();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        platform.before = (access, name, call) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            now.decrementAndGet();
        };

        await(() -> {
            runner.turn();
            return three.stream().allMatch(listing -> row(listing).backFilledAt() != null);
        });

        assertThat(most).hasValue(1);
    }

    @Test
    void asksForNothingOfASuspendedTenant() {
        tenant = tenants.fresh("sync-suspended");
        long listing = connected(3);
        directory.enter(tenant.id(), TenantState.SUSPENDED);
        runner.turn();
        await(runner::isIdle);
        assertThat(platform.calls()).isZero();

        directory.enter(tenant.id(), TenantState.ACTIVE);
        clock.move(Duration.ofMinutes(6));
        visit(listing);
        assertThat(held(listing)).isEqualTo(3);
    }

    @Test
    void aPausedListingIsLeftAloneEvenInTheMiddleOfAVisit() {
        long listing = connected(1000);
        platform.before = (access, name, call) -> {
            if (call == 3) {
                tenant.run(() -> syncs.pause(listing, clock.instant()));
            }
        };
        runner.turn();
        await(runner::isIdle);

        assertThat(held(listing)).isEqualTo(200);
        runner.turn();
        await(runner::isIdle);
        assertThat(platform.calls()).isEqualTo(3);

        tenant.run(() -> syncs.resume(listing, clock.instant()));
        await(() -> {
            runner.turn();
            return row(listing).backFilledAt() != null && runner.isIdle();
        });
        assertThat(held(listing)).isEqualTo(1000);
    }
}
