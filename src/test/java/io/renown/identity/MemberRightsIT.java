package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnEachEngine
class MemberRightsIT extends PortalIT {

    @Autowired
    private MemberService members;

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private AuditLog audit;

    private LookAlike own;
    private Actor admin;

    @BeforeEach
    void setUp() {
        own = tenants.fresh("rights-alike");
        apply("second", Role.ANALYST, null);
        admin = actor(apply("admin", Role.ADMIN, null), Role.ADMIN, BrandScope.all());
    }

    @Test
    void anAdminNeitherMakesNorChangesNorRemovesAnOwner() {
        long manager = apply("manager", Role.MANAGER, null);

        assertRefused(() -> as(admin, () -> members.apply(email("manager"), "M", Role.OWNER, null, null)));
        assertRefused(() -> as(admin, () -> members.apply(own.ownerEmail(), "O", Role.ANALYST, null, null)));
        assertRefused(() -> as(admin, () -> {
            members.remove(own.ownerId());
            return true;
        }));
        as(admin, () -> members.apply(email("manager"), "M", Role.ANALYST, null, null));

        assertThat(role(manager)).isEqualTo(Role.ANALYST);
        assertThat(role(own.ownerId())).isEqualTo(Role.OWNER);
        assertThat(actions(4)).startsWith("member.applied", "member.refused", "member.refused", "member.refused");
    }

    @Test
    void nobodyShowsOthersMoreBrandsThanTheySee() {
        long limited = apply("northern", Role.ADMIN, List.of(own.north().id()));
        Actor northern =
                actor(limited, Role.ADMIN, BrandScope.of(Set.of(own.north().id())));
        apply("manager", Role.MANAGER, List.of(own.north().id()));

        assertRefused(() -> as(northern, () -> members.apply(email("manager"), "M", Role.MANAGER, null, null)));
        assertRefused(() -> as(
                northern,
                () -> members.apply(
                        email("manager"), "M", Role.MANAGER, List.of(own.south().id()), null)));
        assertRefused(() -> as(northern, () -> members.apply(email("admin"), "A", Role.ANALYST, null, null)));
        as(
                northern,
                () -> members.apply(
                        email("manager"), "M", Role.ANALYST, List.of(own.north().id()), null));
    }

    @Test
    void anAdminMakesNoKeyThatOpensMore() {
        assertRefused(() -> as(admin, () -> tokens.create(own.ownerId(), "mine", Duration.ofDays(1))));
        as(admin, () -> tokens.create(admin.requireMemberId(), "mine", Duration.ofDays(1)));
    }

    @Test
    void nobodyBecomesAMemberOrGetsAPasswordByTheHandOfAMember() {
        assertProblem(
                "not-found",
                () -> own.call(() -> members.apply("new@rights-alike.example", "New", Role.ANALYST, null, null)));
        assertProblem("forbidden", () -> own.run(() -> members.givePassword(own.ownerId(), "another password")));
    }

    @Test
    void twoOwnersWhoDemoteEachOtherLeaveOne() throws Exception {
        Actor second = actor(apply("second", Role.OWNER, null), Role.OWNER, BrandScope.all());
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> one = both.submit(() -> demoted(own.owner(), email("second"), together));
            Future<Boolean> other = both.submit(() -> demoted(second, own.ownerEmail(), together));

            assertThat(List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(owners()).hasSize(1);
    }

    @Test
    void theLastOwnerStaysAndOthersMayLeave() {
        assertProblem("last-owner", () -> own.run(() -> members.leave(own.ownerId())));
        assertProblem(
                "not-found",
                () -> as(admin, () -> {
                    members.leave(own.limitedMemberId());
                    return true;
                }));

        as(admin, () -> {
            members.leave(admin.requireMemberId());
            return true;
        });

        assertThat(actions(1)).containsExactly("member.left");
        assertThat(own.call(members::list))
                .filteredOn(member -> member.id() == admin.requireMemberId())
                .noneMatch(MemberDetails::active);
        assertProblem("forbidden", () -> as(admin, () -> members.apply(email("admin"), "A", Role.ADMIN, null, null)));
    }

    @Test
    void anOwnerHandsOverByTypingTheName() {
        assertProblem(
                "confirm-organization",
                () -> own.run(() -> members.transferOwnership(admin.requireMemberId(), "Look-alikes")));
        assertProblem(
                "forbidden",
                () -> as(admin, () -> {
                    members.transferOwnership(admin.requireMemberId(), "Look-alike");
                    return true;
                }));

        own.run(() -> members.transferOwnership(admin.requireMemberId(), "Look-alike"));

        assertThat(owners()).containsExactly(admin.requireMemberId());
        assertThat(role(own.ownerId())).isEqualTo(Role.ADMIN);
        assertThat(actions(1)).containsExactly("ownership.transferred");
    }

    private boolean demoted(Actor by, String email, CyclicBarrier together) throws Exception {
        together.await(10, TimeUnit.SECONDS);
        try {
            as(by, () -> members.apply(email, "Demoted", Role.ANALYST, null, null));
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private List<Long> owners() {
        return TenantContext.callAs(
                own.id(),
                Actor.system("test"),
                () -> members.list().stream()
                        .filter(member -> member.active() && member.role() == Role.OWNER)
                        .map(MemberDetails::id)
                        .toList());
    }

    private Role role(long memberId) {
        return own.call(members::list).stream()
                .filter(member -> member.id() == memberId)
                .findFirst()
                .orElseThrow()
                .role();
    }

    private List<String> actions(int newest) {
        return own.call(() -> audit.newest(newest)).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private long apply(String name, Role role, @Nullable List<Long> brandIds) {
        return TenantContext.callAs(
                own.id(), Actor.system("test"), () -> members.apply(email(name), name, role, brandIds, null));
    }

    private static String email(String name) {
        return name + "@rights-alike.example";
    }

    private static Actor actor(long memberId, Role role, BrandScope scope) {
        return new Actor("member " + memberId, memberId, role.permissions(), scope);
    }

    private <R> R as(Actor actor, Callable<R> block) {
        try {
            return TenantContext.callAs(own.id(), actor, block::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(ThrowingCallable deed) {
        assertProblem("rights-not-held", deed);
    }

    private static void assertProblem(String slug, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
