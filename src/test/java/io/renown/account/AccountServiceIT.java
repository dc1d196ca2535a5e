package io.renown.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.shared.Problem;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Connecting and reconnecting: nothing is kept that did not work, and no secret is shown. */
@OnEachEngine
class AccountServiceIT extends AccountScene {

    @Test
    void nothingIsKeptBeforeThePlatformHasAnswered() {
        platform.failWith(Trouble.SIGN_IN);
        tenant.run(() -> {
            int before = accounts.list().size();
            for (boolean anyway : new boolean[] {false, true}) {
                assertThat(connect.connect(new NewAccount("judge-me", "Tea", TYPED), anyway))
                        .isEqualTo(new Connected.Refused(Trouble.SIGN_IN, "words of the platform"));
            }
            assertThat(accounts.list()).hasSize(before);
            assertThat(audit.newest(1).getFirst().action()).isEqualTo("account.refused");
        });
    }

    @Test
    void aTroubleThatPassesMayBeKeptAnywayAndShowsOnTheCard() {
        platform.failWith(Trouble.UNAVAILABLE);
        tenant.run(() -> {
            assertThat(connect.connect(new NewAccount("judge-me", "Tea", TYPED), false))
                    .isInstanceOf(Connected.Refused.class);
            AccountDetails kept = kept(connect.connect(new NewAccount("judge-me", " Tea ", TYPED), true));
            assertThat(kept.name()).isEqualTo("Tea");
            assertThat(kept.state()).isEqualTo(AccountState.CONNECTED);
            assertThat(kept.trouble()).isNotNull();
            assertThat(kept.lastSuccessAt()).isNull();
        });
    }

    @Test
    void aConnectedAccountShowsNoSecretAndIsCalledWithIt() {
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            assertThat(platform.seen()).isEqualTo(TYPED);
            assertThat(kept.settings()).isEqualTo(Map.of("shop", "tea.example"));
            assertThat(kept.toString()).doesNotContain("sesame");
            assertThat(kept.lastSuccessAt()).isNotNull();
            assertThat(accounts.list()).contains(kept);
            assertThat(audit.newest(20).toString())
                    .contains("account.connected")
                    .doesNotContain("sesame");
        });
    }

    @Test
    void whoMayNotManageConnectsNothingAndNoOtherTenantSeesIt() {
        AccountDetails kept = tenant.call(() -> connected("Tea"));
        TenantContext.runAs(tenant.id(), tenant.limited(), () -> {
            assertThatThrownBy(() -> accounts.rename(kept.id(), "Mine")).isInstanceOf(Problem.class);
            assertThatThrownBy(
                            () -> bean(ConnectService.class).connect(new NewAccount("judge-me", "Tea", TYPED), false))
                    .isInstanceOf(Problem.class);
        });
        tenants.b().run(() -> {
            assertThat(accounts.list()).doesNotContain(kept);
            assertNotFound(() -> accounts.get(kept.id()));
            assertNotFound(() -> accounts.rename(kept.id(), "Mine"));
            assertNotFound(() -> connect.reconnect(kept.id(), TYPED, true));
            assertNotFound(() -> accounts.test(kept.id()));
            assertNotFound(() -> disconnects.disconnect(kept.id(), true));
            assertNotFound(() -> feed(kept.id(), List.of()));
        });
    }

    @Test
    void anUnknownPlatformAndABadNameAreRefused() {
        tenant.run(() -> {
            assertNotFound(() -> connect.connect(new NewAccount("nowhere", "Tea", TYPED), false));
            for (String name : List.of("", " ", "a\nb", "a\u202Eb", "x".repeat(121))) {
                assertRefused("account-name", () -> connect.connect(new NewAccount("judge-me", name, TYPED), false));
            }
        });
    }

    @Test
    void aReconnectThatFailsLeavesEverythingAsItWas() {
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            platform.failWith(Trouble.SIGN_IN);
            assertThat(connect.reconnect(kept.id(), Map.of("shop", "other.example", "api-key", "wrong"), true))
                    .isInstanceOf(Connected.Refused.class);
            assertThat(lent.open(kept.id()).settings()).isEqualTo(TYPED);
            platform.failWith(null);
            assertThat(kept(connect.reconnect(kept.id(), Map.of("shop", "other.example", "api-key", "new"), false))
                            .settings())
                    .containsEntry("shop", "other.example");
            assertThat(lent.open(kept.id()).settings()).containsEntry("api-key", "new");
        });
    }

    @Test
    void aSecretStaysWhereItWasEnteredAndGoesToNoOtherAddress() {
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            kept(connect.reconnect(kept.id(), Map.of("shop", TYPED.get("shop"), "api-key", ""), false));
            assertThat(lent.open(kept.id()).settings()).isEqualTo(TYPED);
            assertThatThrownBy(() -> connect.reconnect(kept.id(), Map.of("shop", "evil.example", "api-key", ""), false))
                    .hasMessageContaining("account-setting-missing");
            assertThat(lent.open(kept.id()).settings()).isEqualTo(TYPED);
        });
    }

    @Test
    void anAccountThatHadStoppedWorksAgainAfterItsReconnect() {
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            bean(AccountAccess.class).failed(kept.id(), new PlatformException(Trouble.SIGN_IN, "key revoked"));
            assertThat(accounts.get(kept.id()).state()).isEqualTo(AccountState.NEEDS_RECONNECT);
            AccountDetails now = kept(connect.reconnect(kept.id(), TYPED, false));
            assertThat(now.state()).isEqualTo(AccountState.CONNECTED);
            assertThat(now.trouble()).isNull();
        });
    }
}
