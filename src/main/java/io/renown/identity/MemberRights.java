package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may change whom: nobody gives or takes away rights they do not hold, or brands they do not see, and an organization
 * keeps an owner. Each refusal leaves an entry in the audit log.
 */
@Component
class MemberRights {

    private final MemberRepository members;
    private final MemberSql sql;
    private final AuditLog audit;

    MemberRights(MemberRepository members, MemberSql sql, AuditLog audit) {
        this.members = members;
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Lets the changes of rights in a tenant come one after the other; to be called before anything is read. An actor who
     * lost their rights while they waited is refused.
     */
    List<Long> begin() {
        List<Long> owners = sql.lockOwners(TenantContext.tenantId());
        Actor actor = TenantContext.actor();
        if (actor.memberId() != null && !stillHolds(actor, actor.memberId())) {
            throw Problem.forbidden();
        }
        return owners;
    }

    private boolean stillHolds(Actor actor, long memberId) {
        return members.findById(memberId)
                .filter(Member::isActive)
                .filter(member -> member.role().permissions().containsAll(actor.permissions()))
                .isPresent();
    }

    /** @param brandIds null for all brands */
    void requireToGive(Role role, @Nullable Collection<Long> brandIds, String subject) {
        Actor actor = TenantContext.actor();
        if (!actor.mayGive(role, brandIds)) {
            throw refused("rights-not-held", subject, role);
        }
    }

    void requireToChange(Member member) {
        if (member.isActive()) {
            requireToGive(
                    member.role(),
                    member.hasAllBrands() ? null : sql.brandIds(TenantContext.tenantId(), member.id()),
                    subject(member));
        }
    }

    /** What a guest is, the grant says; by changing it, or by an invite of their own, they become something else. */
    void requireNoGuest(Member member) {
        if (member.isGuest() && TenantContext.actor().memberId() != null) {
            audit.appendRefusal("member.refused", subject(member), "guest");
            throw Problem.conflict("guest-by-grant");
        }
    }

    /** An organization without an owner could never be given one again. */
    void requireAnotherOwner(Member member, List<Long> owners) {
        if (owners.contains(member.id()) && owners.size() == 1) {
            audit.appendRefusal("member.refused", subject(member), "last-owner");
            throw Problem.conflict("last-owner");
        }
    }

    static String subject(Member member) {
        return "member:" + Tsid.format(member.id());
    }

    private Problem refused(String slug, String subject, Role role) {
        audit.appendRefusal("member.refused", subject, slug + " " + role.slug());
        return Problem.of("rights-not-held", 403);
    }
}
