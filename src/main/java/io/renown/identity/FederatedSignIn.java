package io.renown.identity;

import io.renown.identity.SignInRefused.Reason;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets in whom an identity provider vouches for, and brings their memberships in line with what it says. Part of the fence:
 * it is called before anybody is signed in, with what a checked token says, so it asks for no permission.
 */
@Service
public class FederatedSignIn {

    private static final Logger log = LoggerFactory.getLogger(FederatedSignIn.class);
    private static final Actor ACTOR = Actor.system("identity-provider");

    private final PersonRepository people;
    private final IdentitySql sql;
    private final ProvidedMembers members;
    private final MembershipGate gate;
    private final TenantDirectory tenants;
    private final PortalOperators operators;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FederatedSignIn(
            PersonRepository people,
            IdentitySql sql,
            ProvidedMembers members,
            MembershipGate gate,
            TenantDirectory tenants,
            PortalOperators operators,
            TransactionTemplate transactions,
            Clock clock) {
        this.people = people;
        this.sql = sql;
        this.members = members;
        this.gate = gate;
        this.tenants = tenants;
        this.operators = operators;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Found(SignedInPerson person, boolean linked, boolean relinked) {}

    /** @throws SignInRefused when the person may not enter */
    public SignedInPerson admit(ProvenIdentity identity) {
        Map<Integer, Role> roles = rolesByTenant(identity);
        Found found =
                transactions.execute(status -> find(identity, !roles.isEmpty()).orElse(null));
        if (found == null) {
            throw refused(
                    identity,
                    roles,
                    identity.verifiedEmail() == null ? Reason.UNVERIFIED_EMAIL : Reason.NO_ORGANIZATION);
        }
        long personId = found.person.personId();
        // What is taken away comes first: should the rest fail, nobody keeps what they lost.
        sql.providedTenants(personId, identity.issuer()).stream()
                .filter(tenantId -> !roles.containsKey(tenantId))
                .forEach(tenantId ->
                        TenantContext.runAs(tenantId, ACTOR, () -> members.withdraw(personId, identity.issuer())));
        roles.forEach((tenantId, role) ->
                TenantContext.runAs(tenantId, ACTOR, () -> members.provide(personId, role, identity.issuer())));
        List<Membership> memberships = gate.membershipsOf(personId);
        if (found.linked) {
            memberships.forEach(membership -> TenantContext.runAs(
                    membership.tenantId(),
                    ACTOR,
                    () -> members.noteLink(found.relinked, identity.issuer(), identity.subject())));
        }
        if (memberships.isEmpty() && operators.find(personId).isEmpty()) {
            throw refused(identity, roles, Reason.NO_ORGANIZATION);
        }
        return found.person;
    }

    /**
     * Notes that a logout token was used.
     *
     * @return false when it had been before, on whichever node
     */
    public boolean useLogoutToken(String issuer, String tokenId, Instant expiresAt) {
        return sql.useOnce(hash(issuer + '\n' + tokenId), clock.instant(), expiresAt);
    }

    /** Only tenants that are open: a role in a suspended one opens nothing. */
    private Map<Integer, Role> rolesByTenant(ProvenIdentity identity) {
        Map<Integer, Role> roles = new HashMap<>();
        identity.roles()
                .forEach((slug, role) -> tenants.findBySlug(slug)
                        .filter(tenant -> tenant.state() == TenantState.ACTIVE)
                        .map(TenantDetails::id)
                        .ifPresent(tenantId -> roles.put(tenantId, role)));
        return roles;
    }

    private Optional<Found> find(ProvenIdentity identity, boolean mayBeMade) {
        Optional<Person> linked =
                sql.findPerson(identity.issuer(), identity.subject()).flatMap(people::findById);
        if (linked.isPresent()) {
            return linked.map(person -> new Found(person.signIn(), false, false));
        }
        if (identity.verifiedEmail() == null) {
            return Optional.empty();
        }
        String email = Person.normalized(identity.verifiedEmail());
        Optional<Person> person = people.findByEmail(email);
        if (person.isEmpty() && mayBeMade) {
            person = Optional.of(people.saveAndFlush(new Person(email, identity.name(), clock.instant())));
        }
        return person.map(known -> new Found(
                known.signIn(), true, sql.link(identity.issuer(), identity.subject(), known.id(), clock.instant())));
    }

    private SignInRefused refused(ProvenIdentity identity, Map<Integer, Role> roles, Reason reason) {
        log.warn("sign-in of {} from {} refused: {}", identity.subject(), identity.issuer(), reason.slug());
        roles.keySet()
                .forEach(tenantId -> TenantContext.runAs(
                        tenantId, ACTOR, () -> members.noteRefusal(reason, identity.issuer(), identity.subject())));
        return new SignInRefused(reason);
    }

    private static byte[] hash(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
