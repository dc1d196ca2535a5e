package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;

/** A client, an agency, and a person of the agency. */
abstract class GuestScene extends PortalIT {

    @Autowired
    GuestService guests;

    @Autowired
    ClientService clients;

    @Autowired
    MembershipGate gate;

    @Autowired
    MemberService members;

    @Autowired
    ApiTokenService tokens;

    @Autowired
    TenantDirectory directory;

    @Autowired
    UserDetailsService people;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcTemplate jdbc;

    LookAlike client;
    LookAlike agency;
    SignedInPerson person;

    @BeforeEach
    void setUp() {
        client = tenants.fresh("guest-client");
        agency = tenants.fresh("guest-agency");
        person = (SignedInPerson) people.loadUserByUsername("limited@guest-agency.example");
        SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.update(
                        "UPDATE guest_grant SET revoked_at = offered_at, offered_at = offered_at - INTERVAL 2 DAY"
                                + " WHERE tenant_id = ?",
                        client.id()));
    }

    long accepted(Role role) {
        long grant = offer(role, null).id();
        agency.run(() -> {
            clients.accept(grant);
            clients.name(grant, agency.limitedMemberId());
        });
        return grant;
    }

    GuestGrantDetails offer(Role role, @Nullable List<Long> brandIds) {
        return offerBy(client.owner(), role, brandIds);
    }

    GuestGrantDetails offerBy(Actor actor, Role role, @Nullable List<Long> brandIds) {
        return TenantContext.callAs(
                client.id(), actor, () -> guests.offer(agency.slug(), role, brandIds, null, "for the holidays"));
    }

    Optional<Membership> place() {
        return gate.find(person.personId(), client.slug());
    }

    AuditEntry newest(LookAlike tenant) {
        return tenant.call(() -> audit.newest(1)).getFirst();
    }

    static void assertProblem(String slug, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
