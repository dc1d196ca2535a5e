package io.renown.identity;

import io.renown.identity.Membership.GuestOf;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Turns a person and a tenant into an actor, or into nothing. Asked anew for each request, so that a removed member or a
 * narrowed brand scope counts at once.
 */
@Service
public class MembershipGate {

    private final MemberSql sql;
    private final SignInSessions sessions;
    private final Clock clock;

    MembershipGate(MemberSql sql, SignInSessions sessions, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What the gate found of a request that asks for a tenant. */
    public sealed interface Entry {

        record Admitted(Membership membership) implements Entry {}

        /** Signed out, revoked or run out, whether a member or not. */
        record SessionClosed() implements Entry {}

        record NotAMember() implements Entry {}
    }

    public Entry enter(long personId, String tenantSlug, SessionKey session) {
        return entry(sql.find(personId, tenantSlug, session, clock.instant()), session);
    }

    public Entry enter(long personId, int tenantId, SessionKey session) {
        return entry(sql.find(personId, tenantId, session, clock.instant()), session);
    }

    private Entry entry(Optional<MemberSql.Seen> found, SessionKey session) {
        if (found.isEmpty()) {
            return sessions.isOpen(session) ? new Entry.NotAMember() : new Entry.SessionClosed();
        }
        return found.get()
                .open()
                .<Entry>map(open -> {
                    sessions.noteSeen(open.id(), open.lastSeenAt());
                    noteGuest(found.get().membership());
                    return new Entry.Admitted(found.get().membership());
                })
                .orElse(new Entry.SessionClosed());
    }

    /** The host may see when a guest was last here. */
    void noteGuest(Membership membership) {
        GuestOf guest = membership.guestOf();
        Instant now = clock.instant();
        if (guest != null
                && (guest.lastSeenAt() == null
                        || guest.lastSeenAt().isBefore(now.minus(SignInSessions.SEEN_NOTED_EVERY)))) {
            sql.noteGuestSeen(membership.tenantId(), membership.memberId(), now);
        }
    }

    public List<Membership> membershipsOf(long personId) {
        return sql.memberships(personId);
    }

    /** Organizations whose doors are shut for now, although the person is a member there. */
    public List<TenantDetails> suspendedOf(long personId) {
        return sql.suspendedMemberships(personId).stream()
                .map(Membership::tenant)
                .toList();
    }

    public Optional<Membership> find(long personId, String tenantSlug) {
        return sql.findMembership(personId, tenantSlug);
    }

    public Optional<Membership> find(long personId, int tenantId) {
        return sql.findMembership(personId, tenantId);
    }

    public Actor actorOf(Membership membership) {
        return new Actor(membership.actorName(), membership.memberId(), membership.permissions(), scopeOf(membership));
    }

    private BrandScope scopeOf(Membership membership) {
        return scope(membership.tenantId(), membership.allBrands(), membership.brandIds());
    }

    /** @param brandIds without the sub-brands that follow from them */
    BrandScope scope(int tenantId, boolean allBrands, Collection<Long> brandIds) {
        if (allBrands) {
            return BrandScope.all();
        }
        Map<Long, Long> parents = sql.brandParents(tenantId);
        Set<Long> included = new HashSet<>(brandIds);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<Long, Long> brand : parents.entrySet()) {
                if (included.contains(brand.getValue()) && included.add(brand.getKey())) {
                    grew = true;
                }
            }
        }
        return BrandScope.of(included);
    }
}
