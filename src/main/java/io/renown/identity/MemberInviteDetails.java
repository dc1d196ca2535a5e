package io.renown.identity;

import io.renown.tenancy.Role;
import java.time.Instant;
import java.util.List;

/**
 * An invite that was neither taken up nor taken back.
 *
 * @param brandIds the brands the colleague will be limited to, without their sub-brands; empty with {@code allBrands}
 */
public record MemberInviteDetails(
        long id,
        String email,
        Role role,
        boolean allBrands,
        List<Long> brandIds,
        Instant createdAt,
        Instant expiresAt) {}
