package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members of the current tenant. Changes read what is committed: under repeatable read, locking the owners of a tenant
 * that has none yet would lock the gap that another new tenant's owner goes into.
 */
@Service
public class MemberService {

    private final MemberRepository members;
    private final PersonRepository people;
    private final MemberSql sql;
    private final MemberRights rights;
    private final GuestDoor guests;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final PasswordEncoder passwords;
    private final Clock clock;

    MemberService(
            MemberRepository members,
            PersonRepository people,
            MemberSql sql,
            MemberRights rights,
            GuestDoor guests,
            TenantDirectory tenants,
            AuditLog audit,
            PasswordEncoder passwords,
            Clock clock) {
        this.members = members;
        this.people = people;
        this.sql = sql;
        this.rights = rights;
        this.guests = guests;
        this.tenants = tenants;
        this.audit = audit;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public List<MemberDetails> list() {
        return sql.list(TenantContext.tenantId());
    }

    /**
     * Changes role and scope of a member, also of one who was removed. Renown itself, bringing in a declared tenant, makes
     * the person a member as well; whom members ask to join decides on that alone, see {@link InviteService}.
     *
     * @param brandIds null for all brands
     * @return the member's id
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public long apply(
            String email, String name, Role role, @Nullable Collection<Long> brandIds, @Nullable String locale) {
        List<Long> owners = rights.begin();
        if (brandIds != null
                && !sql.brandParents(TenantContext.tenantId()).keySet().containsAll(brandIds)) {
            throw Problem.notFound();
        }
        Optional<Member> known =
                people.findByEmail(Person.normalized(email)).flatMap(person -> members.findByPersonId(person.id()));
        if (known.isEmpty() && TenantContext.actor().memberId() != null) {
            throw Problem.notFound();
        }
        known.ifPresent(rights::requireToChange);
        known.ifPresent(rights::requireNoGuest);
        rights.requireToGive(role, brandIds, known.map(MemberRights::subject).orElse("member:new"));
        if (role != Role.OWNER) {
            known.ifPresent(member -> rights.requireAnotherOwner(member, owners));
        }
        Person person = people.findByEmail(Person.normalized(email))
                .orElseGet(() -> people.save(new Person(email, name, clock.instant())));
        if (locale != null) {
            person.preferLocale(locale);
        }
        Member member =
                known.orElseGet(() -> members.save(new Member(person.id(), role, brandIds == null, clock.instant())));
        member.change(role, brandIds == null);
        members.flush();
        sql.replaceBrands(TenantContext.tenantId(), member.id(), brandIds == null ? List.of() : brandIds);
        audit.append("member.applied", MemberRights.subject(member), role.slug());
        return member.id();
    }

    /**
     * Sets a password for a person who has none yet: for Renown itself, bringing in a declared tenant. A person may be a
     * member elsewhere too, so no member of one tenant may choose it.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void givePassword(long memberId, String password) {
        Member member = members.findById(memberId).orElseThrow(Problem::notFound);
        if (TenantContext.actor().memberId() != null) {
            throw Problem.forbidden();
        }
        Person person = people.findById(member.personId()).orElseThrow();
        if (!person.hasPassword()) {
            person.setPassword(passwords.encode(password));
        }
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void remove(long memberId) {
        List<Long> owners = rights.begin();
        Member member = members.findById(memberId).orElseThrow(Problem::notFound);
        rights.requireToChange(member);
        rights.requireNoGuest(member);
        rights.requireAnotherOwner(member, owners);
        member.remove();
        audit.append(
                "member.removed", MemberRights.subject(member), member.role().slug());
    }

    /**
     * Ends the acting member's own membership.
     *
     * @param memberId the acting member; nobody leaves for another
     * @throws Problem {@code last-owner}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.BRAND_READ)
    public void leave(long memberId) {
        if (memberId != TenantContext.actor().requireMemberId()) {
            throw Problem.notFound();
        }
        if (guests.leave(TenantContext.tenantId(), memberId)) {
            return;
        }
        List<Long> owners = rights.begin();
        Member member = members.findById(memberId).orElseThrow(Problem::notFound);
        rights.requireAnotherOwner(member, owners);
        member.remove();
        audit.append("member.left", MemberRights.subject(member), member.role().slug());
    }

    /**
     * Makes an active member the owner in the place of the acting one, who stays as an admin.
     *
     * @param organizationName typed to confirm it; must be the organization's name
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.OWNER_MANAGE)
    public void transferOwnership(long memberId, String organizationName) {
        rights.begin();
        Member heir = members.findById(memberId).filter(Member::isActive).orElseThrow(Problem::notFound);
        Member owner = members.findById(TenantContext.actor().requireMemberId()).orElseThrow(Problem::notFound);
        if (heir.id() == owner.id()) {
            throw Problem.invalid("owner-already");
        }
        if (!organizationName
                .strip()
                .equals(tenants.get(TenantContext.tenantId()).name())) {
            throw Problem.invalid("confirm-organization");
        }
        heir.change(Role.OWNER, true);
        owner.change(Role.ADMIN, owner.hasAllBrands());
        members.flush();
        sql.replaceBrands(TenantContext.tenantId(), heir.id(), List.of());
        audit.append("ownership.transferred", MemberRights.subject(heir), "from " + MemberRights.subject(owner));
    }
}
