package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.identity.InviteEntrance.OpenInvite;
import io.renown.identity.InviteService.NewInvite;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;

@OnEachEngine
class InviteIT extends PortalIT {

    private static final String PASSWORD = "a long enough password";

    @Autowired
    private InviteService invites;

    @Autowired
    private InviteEntrance entrance;

    @Autowired
    private MemberService members;

    @Autowired
    private MembershipGate gate;

    @Autowired
    private UserDetailsService people;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LookAlike own;
    private String address;
    private String newcomer;

    @BeforeEach
    void setUp() {
        own = tenants.fresh("invite-alike");
        String once = Tsid.format(Tsid.next());
        address = "test-" + once; // so that no test uses up the attempts of another
        newcomer = "newcomer-" + once + "@alike.example";
    }

    @Test
    void aNewcomerJoinsOnceWithNameAndPassword() {
        NewInvite invite = invite(newcomer);
        String token = token(invite);

        assertThat(entrance.find(token, address))
                .contains(new OpenInvite(
                        "Look-alike", "Owner", own.id(), own.north().id()));
        assertThat(entrance.join(token, address, " " + newcomer.toUpperCase(java.util.Locale.ROOT), "New", PASSWORD))
                .isEqualTo("invite-alike");

        SignedInPerson person = (SignedInPerson) people.loadUserByUsername(newcomer);
        assertThat(gate.find(person.personId(), own.slug())).hasValueSatisfying(member -> {
            assertThat(member.role()).isEqualTo(Role.RESPONDER);
            assertThat(member.brandIds()).containsExactly(own.north().id());
        });
        assertThat(actions(3)).containsExactly("invite.accepted", "member.joined", "invite.created");
        assertThat(entrance.find(token, address)).isEmpty();
        assertProblem("invite-invalid", () -> entrance.join(token, address, newcomer, "Again", PASSWORD));
        assertThat(own.call(invites::listPending))
                .noneMatch(open -> open.email().equals(newcomer));
    }

    @Test
    void refusesAnotherAddressAShortPasswordAndANamelessPerson() {
        String token = token(invite(newcomer));

        assertProblem("invite-email", () -> entrance.join(token, address, "other@alike.example", "New", PASSWORD));
        assertProblem("invite-email", () -> entrance.join(token, address, "no address", "New", PASSWORD));
        assertProblem("password-short", () -> entrance.join(token, address, newcomer, "New", "elevenchars"));
        assertProblem("password-common", () -> entrance.join(token, address, newcomer, "New", "passwordpassword"));
        assertProblem("person-name", () -> entrance.join(token, address, newcomer, " ", PASSWORD));
        assertThat(actions(2)).containsExactly("invite.refused", "invite.refused");
        assertThat(entrance.find(token, address)).isPresent();
    }

    @Test
    void setsNoPasswordForSomebodyWhoIsKnownElsewhere() {
        LookAlike elsewhere = tenants.a();
        String token = token(invite(elsewhere.ownerEmail()));

        assertProblem(
                "invite-sign-in",
                () -> entrance.join(token, address, elsewhere.ownerEmail(), "Thief", "a password of my own"));

        SignedInPerson person = (SignedInPerson) people.loadUserByUsername(elsewhere.ownerEmail());
        assertThat(entrance.accept(token, address, person)).isEqualTo("invite-alike");
        assertThat(gate.find(person.personId(), own.slug())).isPresent();
        TenantContext.runAs(
                own.id(),
                Actor.system("test"),
                () -> members.remove(
                        gate.find(person.personId(), own.slug()).orElseThrow().memberId()));
    }

    @Test
    void isForNobodyElseWhoIsSignedIn() {
        String token = token(invite(newcomer));
        SignedInPerson stranger =
                (SignedInPerson) people.loadUserByUsername(tenants.b().ownerEmail());

        assertProblem("invite-email", () -> entrance.accept(token, address, stranger));
        assertThat(gate.find(stranger.personId(), own.slug())).isEmpty();
    }

    @Test
    void expiredRevokedReplacedAndUnknownLinksAnswerAlike() {
        NewInvite expired = invite(newcomer);
        SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.update(
                        "UPDATE member_invite SET expires_at = ? WHERE tenant_id = ? AND id = ?",
                        LocalDateTime.ofInstant(clock.instant().minus(Duration.ofSeconds(1)), ZoneOffset.UTC),
                        own.id(),
                        expired.details().id()));
        NewInvite renewed = own.call(() -> invites.resend(expired.details().id()));
        NewInvite replacing = invite(newcomer);
        own.run(() -> invites.revoke(replacing.details().id()));

        for (String token : List.of(
                token(expired), token(renewed), token(replacing), "A".repeat(43), "", "' OR 1=1", "A".repeat(9000))) {
            assertThat(entrance.find(token, address)).isEmpty();
            assertProblem("invite-invalid", () -> entrance.join(token, address, newcomer, "New", PASSWORD));
        }
        assertProblem(
                "not-found",
                () -> own.call(() -> invites.resend(replacing.details().id())));
    }

    @Test
    void diesWithTheRightsOfTheInviter() {
        long admin = apply("admin", Role.ADMIN);
        Actor inviter =
                new Actor("admin", admin, Role.ADMIN.permissions(), own.owner().brandScope());
        String token = token(
                TenantContext.callAs(own.id(), inviter, () -> invites.invite(List.of(newcomer), Role.MANAGER, null))
                        .getFirst());
        assertThat(entrance.find(token, address)).isPresent();

        apply("admin", Role.ANALYST);

        assertProblem("invite-invalid", () -> entrance.join(token, address, newcomer, "New", PASSWORD));
    }

    @Test
    void nobodyInvitesAboveThemselvesOrMembersAgain() {
        long admin = apply("admin", Role.ADMIN);
        Actor inviter =
                new Actor("admin", admin, Role.ADMIN.permissions(), own.owner().brandScope());

        assertProblem(
                "rights-not-held",
                () -> TenantContext.callAs(
                        own.id(), inviter, () -> invites.invite(List.of(newcomer), Role.OWNER, null)));
        assertProblem("invite-member", () -> invite(own.ownerEmail()));
        assertProblem("invite-address", () -> invite("nobody at home"));
        assertProblem("invite-count", () -> own.call(() -> invites.invite(List.of(), Role.ANALYST, null)));
    }

    @Test
    void twoWhoTakeItUpAtOnceAreOne() throws Exception {
        String token = token(invite(newcomer));
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> joined = both.invokeAll(List.of(() -> joins(token), () -> joins(token)));

            assertThat(List.of(
                            joined.getFirst().get(20, TimeUnit.SECONDS),
                            joined.getLast().get(20, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whoTriesTooOftenWaits() {
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(entrance.find("A".repeat(43), address)).isEmpty();
        }

        assertProblem("rate-limit", () -> entrance.find("A".repeat(43), address));
        assertThat(entrance.find("A".repeat(43), address + "-other")).isEmpty();
    }

    private boolean joins(String token) {
        try {
            entrance.join(token, address, newcomer, "New", PASSWORD);
            return true;
        } catch (Problem used) {
            return false;
        }
    }

    private NewInvite invite(String email) {
        return own.call(() -> invites.invite(
                        List.of(email), Role.RESPONDER, List.of(own.north().id()))
                .getFirst());
    }

    private long apply(String name, Role role) {
        return TenantContext.callAs(
                own.id(),
                Actor.system("test"),
                () -> members.apply(name + "@invite-alike.example", name, role, null, null));
    }

    private List<String> actions(int newest) {
        return own.call(() -> audit.newest(newest)).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static String token(NewInvite invite) {
        return invite.path().substring("invite/".length());
    }

    private static void assertProblem(String slug, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
