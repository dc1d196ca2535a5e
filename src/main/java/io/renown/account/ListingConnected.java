package io.renown.account;

/** A listing is fed by an account from now on; published within the transaction that connects it. */
public record ListingConnected(int tenantId, long listingId, long accountId) {}
