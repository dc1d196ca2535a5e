package io.renown.account;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as the database has it; what is sealed stays sealed.
 *
 * @param scopes what was asked for when somebody agreed, as sent
 * @param connectedAt null until it worked, or somebody agreed, for the first time
 * @param connectedBy member; null for the portal itself
 * @param version counts exchanges of settings and credentials
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AccountRow(
        long id,
        String platform,
        String name,
        Map<String, String> settings,
        byte @Nullable [] credentials,
        byte @Nullable [] token,
        @Nullable Instant tokenExpiresAt,
        String scopes,
        AccountState state,
        @Nullable AccountTrouble trouble,
        @Nullable Instant lastSuccessAt,
        Instant createdAt,
        @Nullable Instant connectedAt,
        @Nullable Long connectedBy,
        int version) {

    boolean isDisconnected() {
        return state == AccountState.DISCONNECTED;
    }
}
