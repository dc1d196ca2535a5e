package io.renown.identity;

import io.renown.tenancy.Permission;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantDetails;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in one tenant, as checked at the gate of each request, with all that a page needs to know of both.
 *
 * @param role of a guest: what the grant says
 * @param brandIds brands the member is limited to, without their sub-brands; empty with {@code allBrands}
 * @param guestOf null for who is at home here
 */
public record Membership(
        TenantDetails tenant,
        PersonDetails person,
        long memberId,
        Role role,
        boolean allBrands,
        List<Long> brandIds,
        @Nullable GuestOf guestOf) {

    /** Attribute of a request that was let in. */
    public static final String ATTRIBUTE = Membership.class.getName();

    /** Attribute of a request that was not let in, since this tenant (its name) of the person is suspended. */
    public static final String SUSPENDED = Membership.class.getName() + ".suspended";

    /** What the house keeps to itself, whatever role a guest was given: members, guests, owners, people's data, the organization. */
    private static final Set<Permission> NEVER_A_GUESTS = EnumSet.of(
            Permission.MEMBER_MANAGE, Permission.OWNER_MANAGE, Permission.TENANT_MANAGE, Permission.PRIVACY_MANAGE);

    /**
     * The agency through which somebody is a guest.
     *
     * @param lastSeenAt exact to some minutes; null before the first time
     */
    public record GuestOf(
            int tenantId,
            String slug,
            String name,
            @Nullable Instant lastSeenAt) {}

    public int tenantId() {
        return tenant.id();
    }

    /** For people to read; of a guest with the agency's slug. */
    String actorName() {
        return guestOf == null ? person.email() : GuestAudit.named(person.email(), guestOf.slug());
    }

    public Set<Permission> permissions() {
        return guestOf == null
                ? role.permissions()
                : role.permissions().stream()
                        .filter(permission -> !NEVER_A_GUESTS.contains(permission))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
