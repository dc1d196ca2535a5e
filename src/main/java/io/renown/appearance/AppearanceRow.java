package io.renown.appearance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one tenant, or one brand of it, has set. */
record AppearanceRow(
        long id,
        @Nullable String name,
        @Nullable String accent,
        @Nullable Long logoId,
        @Nullable String logoToken,
        @Nullable Long darkLogoId,
        @Nullable String darkLogoToken,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable Instant senderConfirmedAt,
        @Nullable String domain,
        @Nullable String domainToken,
        @Nullable DomainState domainState,
        @Nullable String domainReason,
        @Nullable Instant domainCheckedAt,
        @Nullable String verifiedDomain) {}
