package io.renown.identity;

import io.renown.tenancy.Role;
import io.renown.tenancy.TenantDetails;
import java.util.List;

/**
 * A person's place in one tenant, as checked at the gate of each request, with all that a page needs to know of both.
 *
 * @param brandIds brands the member is limited to, without their sub-brands; empty with {@code allBrands}
 */
public record Membership(
        TenantDetails tenant, PersonDetails person, long memberId, Role role, boolean allBrands, List<Long> brandIds) {

    /** Attribute of a request that was let in. */
    public static final String ATTRIBUTE = Membership.class.getName();

    /** Attribute of a request that was not let in, since this tenant (its name) of the person is suspended. */
    public static final String SUSPENDED = Membership.class.getName() + ".suspended";

    public int tenantId() {
        return tenant.id();
    }
}
