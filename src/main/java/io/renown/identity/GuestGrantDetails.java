package io.renown.identity;

import io.renown.tenancy.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant of guest access as the granting organization sees it.
 *
 * @param agencySlug as it was asked for: whether there is such an organization is not told before it accepts
 * @param agencyName null until it has accepted
 * @param brandIds without the sub-brands that follow from them; empty with {@code allBrands}
 * @param granter null where the operator declared it
 * @param answerUntil until when an offer can be accepted
 * @param expiresAt when the access ends by itself; null for never
 * @param guests who of the agency was named, whether they may enter now or not
 */
public record GuestGrantDetails(
        long id,
        String agencySlug,
        @Nullable String agencyName,
        Role role,
        boolean allBrands,
        List<Long> brandIds,
        String reason,
        @Nullable String granter,
        Instant offeredAt,
        Instant answerUntil,
        @Nullable Instant expiresAt,
        @Nullable Instant acceptedAt,
        GuestGrantState state,
        List<Guest> guests) {

    /** @param lastSeenAt exact to some minutes; null for never */
    public record Guest(
            long memberId,
            String name,
            String email,
            boolean mayEnter,
            @Nullable Instant lastSeenAt) {}

    /** Offered or accepted, and neither expired nor taken back. */
    public boolean isOpen() {
        return state == GuestGrantState.OFFERED || state == GuestGrantState.ACCEPTED;
    }

    /** The agency for lists: its name once it has accepted. */
    public String agency() {
        return agencyName == null ? agencySlug : agencyName;
    }
}
