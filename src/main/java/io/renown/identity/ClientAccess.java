package io.renown.identity;

import io.renown.tenancy.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Access to a client's organization as the agency sees it.
 *
 * @param brands names of the brands it is limited to; empty with {@code allBrands}
 * @param expiresAt when the access ends by itself; null for never
 * @param state offered or accepted
 * @param namedMemberIds which of the agency's own members act for this client
 */
public record ClientAccess(
        long grantId,
        String clientSlug,
        String clientName,
        Role role,
        boolean allBrands,
        List<String> brands,
        String reason,
        Instant offeredAt,
        Instant answerUntil,
        @Nullable Instant expiresAt,
        GuestGrantState state,
        List<Long> namedMemberIds) {}
