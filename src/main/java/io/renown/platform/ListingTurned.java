package io.renown.platform;

/**
 * A listing is a competitor's from now on, or the tenant's own again; published within the transaction that turns it.
 *
 * @param competitor what it is now
 */
public record ListingTurned(int tenantId, long listingId, boolean competitor) {}
