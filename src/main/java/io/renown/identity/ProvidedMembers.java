package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Tsid;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out in the current tenant what an identity provider says of a membership: whether there is one, and its role.
 * The brand scope is the tenant's own to decide, and the last owner stays one whatever the provider says.
 */
@Component
class ProvidedMembers {

    private final MemberRepository members;
    private final IdentitySql sql;
    private final AuditLog audit;
    private final Clock clock;

    ProvidedMembers(MemberRepository members, IdentitySql sql, AuditLog audit, Clock clock) {
        this.members = members;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void provide(long personId, Role role, String issuer) {
        Optional<Member> known = members.findByPersonId(personId);
        Member member = known.orElseGet(
                () -> members.save(new Member(personId, role, seesAllBrandsAtFirst(role), clock.instant())));
        boolean changes = known.isEmpty() || !member.isActive() || member.role() != role;
        if (changes && known.isPresent()) {
            if (isLastOwner(member)) {
                tell("member.kept-as-last-owner", member, role.slug());
                changes = false;
            } else {
                member.change(role, member.isActive() ? member.hasAllBrands() : seesAllBrandsAtFirst(role));
            }
        }
        members.flush();
        boolean taken = sql.takeOver(TenantContext.tenantId(), member.id(), issuer);
        if (changes || taken) {
            tell("member.provided", member, member.role().slug() + " by " + issuer);
        }
    }

    /** Ends a membership that the issuer is the master of. */
    @Transactional
    void withdraw(long personId, String issuer) {
        Member member = members.findByPersonId(personId).orElse(null);
        if (member == null || !sql.isMaster(TenantContext.tenantId(), member.id(), issuer)) {
            return;
        }
        if (isLastOwner(member)) {
            tell("member.kept-as-last-owner", member, "withdrawn by " + issuer);
            return;
        }
        sql.release(TenantContext.tenantId(), member.id());
        if (member.isActive()) {
            member.remove();
            tell("member.withdrawn", member, member.role().slug() + " by " + issuer);
        }
    }

    @Transactional
    void noteRefusal(SignInRefused.Reason reason, String issuer, String subject) {
        audit.append("sign-in.refused", "identity:" + subject, reason.slug() + " from " + issuer);
    }

    @Transactional
    void noteLink(boolean anew, String issuer, String subject) {
        audit.append(anew ? "identity.relinked" : "identity.linked", "identity:" + subject, issuer);
    }

    /** A client sees what they are given: another client's reviews would be the worst of all beginnings. */
    private static boolean seesAllBrandsAtFirst(Role role) {
        return role != Role.CLIENT_VIEWER;
    }

    private boolean isLastOwner(Member member) {
        if (member.role() != Role.OWNER || !member.isActive()) {
            return false;
        }
        List<Member> all = members.findAll();
        return all.stream()
                .noneMatch(other -> other.id() != member.id() && other.isActive() && other.role() == Role.OWNER);
    }

    private void tell(String action, Member member, String details) {
        audit.append(action, "member:" + Tsid.format(member.id()), details);
    }
}
