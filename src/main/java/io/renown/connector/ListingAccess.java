package io.renown.connector;

import java.util.Optional;

/** Finds the account through which a listing is read; kept by the module that keeps accounts. */
public interface ListingAccess {

    /**
     * @return empty when no account of the tenant in context reads the listing, or the member may not see its reviews
     */
    Optional<Access> find(long listingId);
}
