package io.renown.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditLog;
import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.Trouble;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts are lent to jobs of their tenant; of two who need a new token, one gets it for both. */
@OnEachEngine
class AccountAccessIT extends PortalIT {

    private static final Instant SOON = Instant.parse("2031-01-01T00:00:00Z");
    private static final Token FIRST = new Token("first-access", "first-refresh", SOON);
    private static final Token SECOND = new Token("second-access", null, SOON.plusSeconds(60));

    @Autowired
    private AccountAccess access;

    @Autowired
    private AccountSql accounts;

    @Autowired
    private AccountSecrets secrets;

    @Autowired
    private TokenSql tokens;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LookAlike tenant;
    private long id;

    @BeforeEach
    void setUp() {
        tenant = tenants.a();
        id = tenant.call(() -> account("google", Map.of("region", "eu"), Map.of("key", "open sesame"), FIRST));
    }

    @Test
    void lendsWhatACallNeedsAndNothingOfItIsReadableInTheRow() {
        tenant.run(() -> {
            Access lent = access.open(id);
            assertThat(lent.platform()).isEqualTo("google");
            assertThat(lent.key()).isEqualTo("t" + tenant.id() + "-a" + id);
            assertThat(lent.settings()).containsEntry("region", "eu").containsEntry("key", "open sesame");
            assertThat(lent.token()).contains(FIRST);
            assertThat(lent.toString()).doesNotContain("sesame").doesNotContain("first");
        });
        Map<String, Object> row =
                jdbc.queryForMap("SELECT * FROM platform_account WHERE tenant_id = ? AND id = ?", tenant.id(), id);
        for (String column : List.of("credentials", "token")) {
            assertThat(new String((byte[]) Objects.requireNonNull(row.get(column)), StandardCharsets.ISO_8859_1))
                    .doesNotContain("sesame")
                    .doesNotContain("first");
        }
    }

    @Test
    void doesNotLendAnotherTenantsAccountNorADisconnectedOne() {
        tenants.b().run(() -> assertThatThrownBy(() -> access.open(id)).isInstanceOf(Problem.class));
        tenant.run(() -> {
            transactions.executeWithoutResult(status -> accounts.disconnect(id));
            assertThatThrownBy(() -> access.open(id)).isInstanceOf(Problem.class);
            AccountRow row = accounts.find(id).orElseThrow();
            assertThat(row.credentials()).isNull();
            assertThat(row.token()).isNull();
        });
    }

    @Test
    void manyWhoNeedATokenGetOneThatOneOfThemAskedFor() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch atIt = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Token>> all = IntStream.range(0, 5)
                    .mapToObj(i -> threads.submit(() ->
                            tenant.call(unchecked(() -> access.open(id).refreshAlone(Optional.of(FIRST), current -> {
                                asked.incrementAndGet();
                                assertThat(current).contains(FIRST);
                                atIt.countDown();
                                await(answer);
                                return SECOND;
                            })))))
                    .toList();
            await(atIt);
            answer.countDown();
            for (Future<Token> one : all) {
                assertThat(one.get(30, TimeUnit.SECONDS).access()).isEqualTo("second-access");
            }
        }
        assertThat(asked).hasValue(1);
        tenant.run(() -> assertThat(access.open(id).token())
                .as("without a new one the refresh token stays")
                .contains(new Token("second-access", "first-refresh", SECOND.expiresAt())));
    }

    @Test
    void aTokenThatIsKeptByNowIsTakenWithoutAsking() {
        tenant.run(() -> assertThat(unchecked(
                                () -> access.open(id).refreshAlone(Optional.of(SECOND), current -> fail("not asked")))
                        .get())
                .isEqualTo(FIRST));
    }

    @Test
    void theTokenStaysWhenTheWorkItWasAskedForIsRolledBack() {
        tenant.run(() -> transactions.executeWithoutResult(status -> {
            assertThat(unchecked(() -> access.open(id).refreshAlone(Optional.of(FIRST), current -> SECOND))
                            .get()
                            .access())
                    .isEqualTo("second-access");
            status.setRollbackOnly();
        }));
        tenant.run(
                () -> assertThat(access.open(id).token().orElseThrow().access()).isEqualTo("second-access"));
    }

    @Test
    void aClaimThatWasLeftBehindEnds() {
        tenant.run(() -> {
            assertThat(tokens.claim(id, 1, java.time.Duration.ofMinutes(1))).isTrue();
            assertThat(tokens.claim(id, 2, java.time.Duration.ofMinutes(1))).isFalse();
        });
        jdbc.update(
                "UPDATE platform_account SET refresh_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
                        + " WHERE tenant_id = ? AND id = ?",
                tenant.id(),
                id);
        tenant.run(() -> assertThat(unchecked(() -> access.open(id).refreshAlone(Optional.of(FIRST), current -> SECOND))
                        .get()
                        .access())
                .isEqualTo("second-access"));
    }

    @Test
    void aTokenForCredentialsThatWereExchangedMeanwhileIsNotKept() {
        Token ofTheNew = new Token("of-the-new", "r", SOON);
        tenant.run(() -> assertThat(unchecked(() -> access.open(id).refreshAlone(Optional.of(FIRST), current -> {
                            transactions.executeWithoutResult(status -> {
                                accounts.setCredentials(id, Map.of(), null);
                                accounts.setToken(id, secrets.sealToken(id, ofTheNew), ofTheNew.expiresAt(), "");
                            });
                            return SECOND;
                        }))
                        .get())
                .isEqualTo(ofTheNew));
    }

    @Test
    void aRefusedRefreshAsksForAReconnectOnceAndASuccessEndsIt() {
        PlatformException revoked = new PlatformException(Trouble.SIGN_IN, "invalid_grant: revoked");
        tenant.run(() -> {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> access.open(id).refreshAlone(Optional.of(FIRST), current -> {
                            throw revoked;
                        }))
                        .isSameAs(revoked);
            }
            AccountRow row = accounts.find(id).orElseThrow();
            assertThat(row.state()).isEqualTo(AccountState.NEEDS_RECONNECT);
            assertThat(Objects.requireNonNull(row.trouble()).words()).isEqualTo("invalid_grant: revoked");
            assertThat(audited("account.needs-reconnect")).isEqualTo(1);
            assertThat(row.token()).as("kept: the platform may have erred").isNotNull();

            access.succeeded(id);
            AccountRow after = accounts.find(id).orElseThrow();
            assertThat(after.state()).isEqualTo(AccountState.CONNECTED);
            assertThat(after.trouble()).isNull();
            assertThat(audited("account.works-again")).isEqualTo(1);
        });
    }

    @Test
    void theLampIsWrittenWhenItChangesAndOnceAMinuteAtMost() {
        Instant longAgo = clock.instant().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        tenant.run(() -> {
            access.succeeded(id);
            Instant first = accounts.find(id).orElseThrow().lastSuccessAt();
            access.succeeded(id);
            assertThat(accounts.find(id).orElseThrow().lastSuccessAt()).isEqualTo(first);
            access.failed(id, new PlatformException(Trouble.RATE_LIMITED, "slow down"));
            Instant since = Objects.requireNonNull(
                            accounts.find(id).orElseThrow().trouble())
                    .since();
            access.failed(id, new PlatformException(Trouble.RATE_LIMITED, "slow\nplease"));
            assertThat(accounts.find(id).orElseThrow().trouble())
                    .isEqualTo(new AccountTrouble(Trouble.RATE_LIMITED, "slow please", since));
            access.succeeded(id);
            assertThat(accounts.find(id).orElseThrow().trouble())
                    .as("a success ends it, fresh or not")
                    .isNull();
            transactions.executeWithoutResult(status -> accounts.succeeded(id, longAgo));
            access.succeeded(id);
            assertThat(accounts.find(id).orElseThrow().lastSuccessAt()).isAfter(longAgo);
        });
    }

    private long account(String platform, Map<String, String> settings, Map<String, String> credentials, Token token) {
        long made = Tsid.next();
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> accounts.insert(new AccountRow(
                made,
                platform,
                "Ours",
                settings,
                secrets.sealCredentials(made, credentials),
                secrets.sealToken(made, token),
                token.expiresAt(),
                "",
                AccountState.CONNECTED,
                null,
                null,
                now,
                now,
                null,
                0)));
        return made;
    }

    private long audited(String action) {
        return audit.newest(200).stream()
                .filter(entry ->
                        entry.action().equals(action) && entry.subject().equals("account:" + Tsid.format(id)))
                .count();
    }

    private interface Call<T> {
        T call() throws PlatformException;
    }

    private static <T> Supplier<T> unchecked(Call<T> call) {
        return () -> {
            try {
                return call.call();
            } catch (PlatformException e) {
                throw new AssertionError(e);
            }
        };
    }

    private static Token fail(String why) {
        throw new AssertionError(why);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
