package io.renown.account;

import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import java.util.List;
import java.util.Optional;

/**
 * For jobs that call platforms, within a tenant's block. Asks for no permission: whoever calls it works for the tenant
 * itself or has asked already.
 */
public interface AccountAccess {

    /**
     * @throws io.renown.shared.Problem {@code not-found} for an account that is unknown to the tenant or disconnected
     */
    Access open(long accountId);

    /** The connected account that feeds a listing. */
    Optional<Long> findOfListing(long listingId);

    /** Whether a setting of the connector is known for the account, its own or the operator's. */
    default boolean hasSetting(long accountId, String key) {
        return open(accountId).settings().containsKey(key);
    }

    /** Listings that the account feeds. */
    List<Long> listingsOf(long accountId);

    /** A call succeeded: the lamp turns green. */
    void succeeded(long accountId);

    /** A call failed: what the account's card shows as reason, and whether somebody has to connect it again. */
    void failed(long accountId, PlatformException failure);
}
