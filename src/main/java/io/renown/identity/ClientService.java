package io.renown.identity;

import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current tenant, an agency, was granted by others, and who of its members acts there. For those who manage the
 * members of the whole agency: a grant is one to the agency, not to a part of it.
 */
@Service
public class ClientService {

    private final GuestDoor door;
    private final MemberRepository members;
    private final PersonRepository people;
    private final MemberRights rights;
    private final TenantDirectory tenants;
    private final GuestMails mails;

    ClientService(
            GuestDoor door,
            MemberRepository members,
            PersonRepository people,
            MemberRights rights,
            TenantDirectory tenants,
            GuestMails mails) {
        this.door = door;
        this.members = members;
        this.people = people;
        this.rights = rights;
        this.tenants = tenants;
        this.mails = mails;
    }

    /** What is offered and what was accepted, by client. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public List<ClientAccess> list() {
        return TenantContext.actor().maySee(null) ? door.listFor(TenantContext.tenantId()) : List.of();
    }

    /** Takes an offer up; the client's owners are told by mail. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void accept(long grantId) {
        GuestDoor.Open offer = begin(grantId, GuestGrantState.OFFERED);
        int agencyId = TenantContext.tenantId();
        door.accept(agencyId, offer);
        if (TenantContext.actor().memberId() != null) {
            ClientAccess access = offer.access();
            mails.accepted(
                    offer.clientId(),
                    access.clientSlug(),
                    access.clientName(),
                    tenants.get(agencyId).name());
        }
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void decline(long grantId) {
        door.decline(TenantContext.tenantId(), begin(grantId, GuestGrantState.OFFERED));
    }

    /**
     * Lets one of the agency's own members act for the client.
     *
     * @throws Problem {@code guest-known} for somebody who has, or had, another place there
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void name(long grantId, long memberId) {
        GuestDoor.Open grant = begin(grantId, GuestGrantState.ACCEPTED);
        Person person = person(memberId);
        door.name(TenantContext.tenantId(), grant, person.id(), person.details().email());
    }

    /** Takes one of them off the client again. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void withdraw(long grantId, long memberId) {
        GuestDoor.Open grant = begin(grantId, GuestGrantState.ACCEPTED);
        Person person = person(memberId);
        if (!door.withdraw(TenantContext.tenantId(), grant, person.id())) {
            throw Problem.notFound();
        }
    }

    private GuestDoor.Open begin(long grantId, GuestGrantState wanted) {
        rights.begin();
        if (!TenantContext.actor().maySee(null)) {
            throw Problem.forbidden();
        }
        GuestDoor.Open grant = door.lock(TenantContext.tenantId(), grantId);
        if (grant.access().state() != wanted) {
            throw Problem.notFound();
        }
        return grant;
    }

    /** Members of its own: a guest hands no access on. */
    private Person person(long memberId) {
        Member member = members.findById(memberId).filter(Member::isActive).orElseThrow(Problem::notFound);
        return people.findById(member.personId()).orElseThrow(Problem::notFound);
    }
}
