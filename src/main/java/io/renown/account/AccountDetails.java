package io.renown.account;

import io.renown.platform.ListingDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as members see it; nothing secret is in it.
 *
 * @param platform slug
 * @param settings by key, without the secret ones
 * @param trouble why the last call failed; null while all is well
 * @param lastSuccessAt to the minute; null before the first
 * @param connectedAt null until it worked, or somebody agreed, for the first time
 * @param listings that it feeds
 */
public record AccountDetails(
        long id,
        String platform,
        String name,
        Map<String, String> settings,
        AccountState state,
        @Nullable AccountTrouble trouble,
        @Nullable Instant lastSuccessAt,
        Instant createdAt,
        @Nullable Instant connectedAt,
        List<ListingDetails> listings) {}
