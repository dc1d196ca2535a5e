package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invites of the current tenant. How they are taken up: {@link InviteEntrance}. */
@Service
public class InviteService {

    /** Addresses in one go. */
    public static final int MOST = 50;

    private final MemberInviteRepository invites;
    private final InviteSql sql;
    private final MemberSql members;
    private final MemberRights rights;
    private final TenantDirectory tenants;
    private final InviteMails mails;
    private final AuditLog audit;
    private final Clock clock;

    InviteService(
            MemberInviteRepository invites,
            InviteSql sql,
            MemberSql members,
            MemberRights rights,
            TenantDirectory tenants,
            InviteMails mails,
            AuditLog audit,
            Clock clock) {
        this.invites = invites;
        this.sql = sql;
        this.members = members;
        this.rights = rights;
        this.tenants = tenants;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An invite and its link, which is never shown again.
     *
     * @param path as {@code invite/...}
     * @param mailed false when somebody has to pass the link on
     */
    public record NewInvite(MemberInviteDetails details, String path, boolean mailed) {}

    /**
     * Asks people to join. An earlier open invite for the same address is taken back.
     *
     * @param emails 1 to {@link #MOST} addresses
     * @param brandIds null for all brands
     * @throws Problem {@code invite-address}, {@code invite-count}, {@code invite-member}, {@code rights-not-held}
     */
    @Transactional
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public List<NewInvite> invite(List<String> emails, Role role, @Nullable Collection<Long> brandIds) {
        rights.begin();
        int tenantId = TenantContext.tenantId();
        Set<String> addresses = new LinkedHashSet<>();
        emails.forEach(email -> addresses.add(address(email)));
        if (addresses.isEmpty() || addresses.size() > MOST) {
            throw Problem.invalid("invite-count", MOST);
        }
        if (brandIds != null && !members.brandParents(tenantId).keySet().containsAll(brandIds)) {
            throw Problem.notFound();
        }
        rights.requireToGive(role, brandIds, "member:new");
        List<MemberDetails> known = members.list(tenantId);
        for (String address : addresses) {
            if (known.stream()
                    .anyMatch(member -> member.active()
                            && !member.isGuest()
                            && member.email().equals(address))) {
                throw Problem.conflict("invite-member", address);
            }
        }
        List<NewInvite> made = new ArrayList<>();
        for (String address : addresses) {
            made.add(create(address, role, brandIds));
        }
        return made;
    }

    /** What was neither taken up nor taken back, newest first; at most 200, within the actor's brands. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public List<MemberInviteDetails> listPending() {
        return details(invites.findTop200ByAcceptedAtIsNullAndRevokedAtIsNullOrderByIdDesc()).stream()
                .filter(InviteService::mayTouch)
                .toList();
    }

    /** Makes another link for another seven days; the earlier one is dead. */
    @Transactional
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public NewInvite resend(long inviteId) {
        rights.begin();
        MemberInvite invite = get(inviteId);
        InviteToken token = InviteToken.random();
        invite.renew(token, clock.instant());
        audit.append("invite.resent", subject(inviteId), invite.role().slug());
        return sent(details(List.of(invite)).getFirst(), token);
    }

    @Transactional
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void revoke(long inviteId) {
        rights.begin();
        MemberInvite invite = get(inviteId);
        invite.revoke(clock.instant());
        audit.append("invite.revoked", subject(inviteId), invite.role().slug());
    }

    private NewInvite create(String address, Role role, @Nullable Collection<Long> brandIds) {
        Instant now = clock.instant();
        invites.findByEmailAndAcceptedAtIsNullAndRevokedAtIsNull(address).forEach(earlier -> earlier.revoke(now));
        InviteToken token = InviteToken.random();
        MemberInvite invite = invites.saveAndFlush(new MemberInvite(
                address, role, brandIds == null, TenantContext.actor().requireMemberId(), token, now));
        List<Long> limits = brandIds == null ? List.of() : List.copyOf(Set.copyOf(brandIds));
        MemberInviteDetails details = invite.details(limits);
        sql.addBrands(TenantContext.tenantId(), details.id(), limits);
        audit.append("invite.created", subject(details.id()), role.slug());
        return sent(details, token);
    }

    private NewInvite sent(MemberInviteDetails details, InviteToken token) {
        String path = InviteEntrance.PATH + "/" + token.text();
        TenantDetails tenant = tenants.get(TenantContext.tenantId());
        boolean mailed = mails.send(
                details, tenant.name(), inviterName(), path, tenant.profile().locale());
        return new NewInvite(details, path, mailed);
    }

    private String inviterName() {
        long acting = TenantContext.actor().requireMemberId();
        return members.list(TenantContext.tenantId()).stream()
                .filter(member -> member.id() == acting)
                .map(MemberDetails::name)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private MemberInvite get(long inviteId) {
        return invites.findById(inviteId)
                .filter(MemberInvite::isPending)
                .filter(invite -> mayTouch(details(List.of(invite)).getFirst()))
                .orElseThrow(Problem::notFound);
    }

    private List<MemberInviteDetails> details(List<MemberInvite> found) {
        Map<Long, List<Long>> brands = sql.brandIds(
                TenantContext.tenantId(),
                found.stream().map(invite -> invite.details(List.of()).id()).collect(Collectors.toSet()));
        return found.stream()
                .map(invite -> invite.details(
                        brands.getOrDefault(invite.details(List.of()).id(), List.of())))
                .toList();
    }

    private static boolean mayTouch(MemberInviteDetails invite) {
        return TenantContext.actor().mayGive(invite.role(), invite.allBrands() ? null : invite.brandIds());
    }

    private static String address(String email) {
        try {
            return Person.normalized(email);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("invite-address", email);
        }
    }

    static String subject(long inviteId) {
        return "invite:" + Tsid.format(inviteId);
    }
}
