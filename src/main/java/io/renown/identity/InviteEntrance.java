package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How invites are taken up, by whoever holds the link and the address it is for. Part of the fence: it asks for no
 * permission, tells no more than two names, and answers unknown, expired, revoked and used links alike.
 */
@Service
public class InviteEntrance {

    /** First part of a link's path. */
    public static final String PATH = "invite";

    public static final int SHORTEST_PASSWORD = PasswordRules.SHORTEST;
    private static final int LONGEST_NAME = 120;

    /** Links cannot be guessed; whoever tries, or tries addresses at one, waits. */
    private static final int ATTEMPTS = 30;

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final MemberInviteRepository invites;
    private final InviteSql sql;
    private final MemberRepository members;
    private final MemberSql memberSql;
    private final PersonRepository people;
    private final MembershipGate gate;
    private final AttemptLimit attempts;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    InviteEntrance(
            MemberInviteRepository invites,
            InviteSql sql,
            MemberRepository members,
            MemberSql memberSql,
            PersonRepository people,
            MembershipGate gate,
            PasswordEncoder passwords,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.invites = invites;
        this.sql = sql;
        this.members = members;
        this.memberSql = memberSql;
        this.people = people;
        this.gate = gate;
        this.attempts = new AttemptLimit(ATTEMPTS, PERIOD, clock);
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * All that the page of an open invite may tell: the two names. The ids say whose appearance it wears.
     *
     * @param brandId the one brand it is for; null for all or several
     */
    public record OpenInvite(
            String organization,
            String inviter,
            int tenantId,
            @Nullable Long brandId) {}

    /**
     * @param address of the caller, who may ask thirty times a minute
     * @throws Problem {@code rate-limit}
     */
    public Optional<OpenInvite> find(String token, String address) {
        return open(token, address).map(found -> {
            List<Long> brands = brandIds(found);
            return new OpenInvite(
                    found.organization(),
                    found.inviter(),
                    found.tenantId(),
                    brands.size() == 1 ? brands.getFirst() : null);
        });
    }

    /**
     * Makes somebody new a person and a member.
     *
     * @param email must be the one that was invited
     * @return the slug of the organization
     * @throws Problem {@code invite-invalid}, {@code invite-email}, {@code invite-sign-in} for who has an account already,
     *     {@code person-name}, {@code rate-limit}, and those of {@link PasswordRules}
     */
    public String join(String token, String address, String email, String name, String password) {
        InviteSql.Found found = open(token, address).orElseThrow(InviteEntrance::invalid);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("person-name", LONGEST_NAME);
        }
        PasswordRules.check(password, email, name);
        String hash = passwords.encode(password);
        return takeUp(found, email, () -> {
            if (people.findByEmail(Person.normalized(email)).isPresent()) {
                throw Problem.conflict(
                        "invite-sign-in"); // a link that others may have seen sets no known person's password
            }
            Person person = new Person(email, name.strip(), clock.instant());
            person.setPassword(java.util.Objects.requireNonNull(hash));
            return people.saveAndFlush(person);
        });
    }

    /**
     * Makes the signed-in person a member.
     *
     * @return the slug of the organization
     * @throws Problem {@code invite-invalid}, {@code invite-email} when it is for another address, {@code rate-limit}
     */
    public String accept(String token, String address, SignedInPerson signedIn) {
        InviteSql.Found found = open(token, address).orElseThrow(InviteEntrance::invalid);
        return takeUp(
                found,
                signedIn.email(),
                () -> people.findById(signedIn.personId()).orElseThrow(Problem::forbidden));
    }

    private Optional<InviteSql.Found> open(String token, String address) {
        if (!attempts.take(address)) {
            throw Problem.of("rate-limit", 429, PERIOD.toSeconds() / ATTEMPTS);
        }
        InviteToken asked = new InviteToken(token);
        return asked.isWellFormed() ? sql.findOpen(asked, clock.instant()) : Optional.empty();
    }

    private String takeUp(InviteSql.Found found, String email, Supplier<Person> person) {
        Actor guest = new Actor(shown(email), null, Set.of(), BrandScope.of(Set.of()));
        return TenantContext.callAs(found.tenantId(), guest, () -> {
            transactions.executeWithoutResult(status -> enter(found, email, person));
            return found.slug();
        });
    }

    private void enter(InviteSql.Found found, String email, Supplier<Person> person) {
        sql.lock(found.tenantId(), found.inviteId());
        MemberInvite invite = invites.findById(found.inviteId())
                .filter(open -> open.isOpen(clock.instant()))
                .filter(open -> inviterStillMay(found, open))
                .orElseThrow(InviteEntrance::invalid);
        if (!matches(invite, email)) {
            audit.appendRefusal("invite.refused", InviteService.subject(found.inviteId()), "another address");
            throw Problem.invalid("invite-email");
        }
        Person joining = person.get();
        Optional<Member> known = members.findByPersonId(joining.id());
        if (known.filter(Member::isActive).isEmpty()) {
            Member member = known.orElseGet(() ->
                    members.save(new Member(joining.id(), invite.role(), invite.hasAllBrands(), clock.instant())));
            member.change(invite.role(), invite.hasAllBrands());
            members.flush();
            memberSql.replaceBrands(found.tenantId(), member.id(), brandIds(found));
            audit.append(
                    "member.joined", MemberRights.subject(member), invite.role().slug());
        }
        invite.accept(clock.instant());
        audit.append(
                "invite.accepted",
                InviteService.subject(found.inviteId()),
                invite.role().slug());
    }

    /** Who has lost the rights they promised to give, gives them no more. */
    private boolean inviterStillMay(InviteSql.Found found, MemberInvite invite) {
        return members.findById(invite.inviterId())
                .filter(Member::isActive)
                .filter(inviter -> inviter.role().permissions().contains(Permission.MEMBER_MANAGE))
                .filter(inviter -> new Actor(
                                "inviter",
                                inviter.id(),
                                inviter.role().permissions(),
                                gate.scope(
                                        found.tenantId(),
                                        inviter.hasAllBrands(),
                                        memberSql.brandIds(found.tenantId(), inviter.id())))
                        .mayGive(invite.role(), invite.hasAllBrands() ? null : brandIds(found)))
                .isPresent();
    }

    private List<Long> brandIds(InviteSql.Found found) {
        return sql.brandIds(found.tenantId(), Set.of(found.inviteId())).getOrDefault(found.inviteId(), List.of());
    }

    private static boolean matches(MemberInvite invite, String email) {
        try {
            return invite.isFor(email);
        } catch (IllegalArgumentException e) {
            return false; // not an address at all
        }
    }

    private static String shown(String email) {
        return email.length() > 190 ? email.substring(0, 190) : email;
    }

    private static Problem invalid() {
        return Problem.of("invite-invalid", 404);
    }
}
