package io.renown.identity;

import io.renown.tenancy.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Instant expiresAt) {

    /** The brand that the colleague is asked for alone; null for all or several. */
    @Nullable
    Long onlyBrand() {
        return !allBrands && brandIds.size() == 1 ? brandIds.getFirst() : null;
    }
}
