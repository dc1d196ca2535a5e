package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current tenant. */
@Service
public class MemberService {

    private final MemberRepository members;
    private final PersonRepository people;
    private final MemberSql sql;
    private final AuditLog audit;
    private final PasswordEncoder passwords;
    private final Clock clock;

    MemberService(
            MemberRepository members,
            PersonRepository people,
            MemberSql sql,
            AuditLog audit,
            PasswordEncoder passwords,
            Clock clock) {
        this.members = members;
        this.people = people;
        this.sql = sql;
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
     * Makes the person a member, or changes role and scope of the member they are.
     *
     * @param brandIds null for all brands
     * @return the member's id
     */
    @Transactional
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public long apply(
            String email, String name, Role role, @Nullable Collection<Long> brandIds, @Nullable String locale) {
        if (brandIds != null
                && !sql.brandParents(TenantContext.tenantId()).keySet().containsAll(brandIds)) {
            throw Problem.notFound();
        }
        Person person = people.findByEmail(Person.normalized(email))
                .orElseGet(() -> people.save(new Person(email, name, clock.instant())));
        if (locale != null) {
            person.preferLocale(locale);
        }
        Member member = members.findByPersonId(person.id())
                .orElseGet(() -> members.save(new Member(person.id(), role, brandIds == null, clock.instant())));
        if (role != Role.OWNER) {
            refuseToLoseLastOwner(member);
        }
        member.change(role, brandIds == null);
        members.flush();
        sql.replaceBrands(TenantContext.tenantId(), member.id(), brandIds == null ? List.of() : brandIds);
        audit.append("member.applied", "member:" + Tsid.format(member.id()), role.slug());
        return member.id();
    }

    /** Sets a password for a person who has none yet. */
    @Transactional
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void givePassword(long memberId, String password) {
        Member member = members.findById(memberId).orElseThrow(Problem::notFound);
        Person person = people.findById(member.personId()).orElseThrow();
        if (!person.hasPassword()) {
            person.setPassword(passwords.encode(password));
        }
    }

    @Transactional
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void remove(long memberId) {
        Member member = members.findById(memberId).orElseThrow(Problem::notFound);
        refuseToLoseLastOwner(member);
        member.remove();
        audit.append(
                "member.removed",
                "member:" + Tsid.format(memberId),
                member.role().slug());
    }

    /** An organization without an owner could never be given one again. */
    private void refuseToLoseLastOwner(Member member) {
        if (member.role() != Role.OWNER || !member.isActive()) {
            return;
        }
        boolean another = members.findAll().stream()
                .anyMatch(other -> other.id() != member.id() && other.isActive() && other.role() == Role.OWNER);
        if (!another) {
            throw Problem.conflict("last-owner");
        }
    }
}
