package io.renown.identity;

import io.renown.tenancy.Role;
import java.util.List;

/**
 * A person's place in one tenant, as checked at the gate of each request.
 *
 * @param brandIds brands the member is limited to, without their sub-brands; empty with {@code allBrands}
 */
public record Membership(
        int tenantId,
        String tenantSlug,
        String tenantName,
        String tenantKind,
        boolean demo,
        long memberId,
        String name,
        String email,
        Role role,
        boolean allBrands,
        List<Long> brandIds) {}
