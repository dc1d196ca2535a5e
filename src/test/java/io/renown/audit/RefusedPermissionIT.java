package io.renown.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.identity.MemberService;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks for more than their role allows leaves a trace, and a loop of them leaves a short one. */
class RefusedPermissionIT extends PortalIT {

    @Autowired
    private AuditLog audit;

    @Autowired
    private MemberService members;

    @Autowired
    private BrandService brands;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void eachPermissionIsNotedOnceAMinuteWhoeverTriesHowOften() {
        LookAlike own = tenants.freshEachTime("refused-alike");
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> asLimited(own, () -> members.remove(own.ownerId())))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("forbidden");
        }
        assertThatThrownBy(() -> asLimited(own, () -> brands.create("x", "X", null)))
                .isInstanceOf(Problem.class);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refusals(own)).hasSize(2));
        await().during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> refusals(own).size() == 2);
        assertThat(refusals(own))
                .allMatch(entry -> entry.actor().equals("member:" + Tsid.format(own.limitedMemberId())));
        assertThat(refusals(own))
                .extracting(AuditEntry::subject)
                .containsExactlyInAnyOrder("permission:MEMBER_MANAGE", "permission:BRAND_MANAGE");
        assertThat(refusals(own)).extracting(AuditEntry::details).contains("MemberService.remove");
        assertThat(own.call(audit::findBreak)).isEmpty();
    }

    @Test
    void staysWhenTheTransactionAroundItHeldTheChainAndIsRolledBack() {
        LookAlike own = tenants.freshEachTime("refused-rolled-back");
        assertThatThrownBy(() -> asLimited(
                        own,
                        () -> transactions.executeWithoutResult(status -> {
                            audit.append("test.begun", "test", "");
                            members.remove(own.ownerId());
                        })))
                .isInstanceOf(Problem.class);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refusals(own)).hasSize(1));
        assertThat(own.call(() -> audit.newest(50)))
                .extracting(AuditEntry::action)
                .doesNotContain("test.begun");
    }

    private List<AuditEntry> refusals(LookAlike tenant) {
        return tenant.call(() -> audit.newest(200)).stream()
                .filter(entry -> entry.action().equals("permission.refused"))
                .toList();
    }

    private static void asLimited(LookAlike tenant, Runnable block) {
        TenantContext.runAs(tenant.id(), tenant.limited(), block);
    }
}
