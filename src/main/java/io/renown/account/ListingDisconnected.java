package io.renown.account;

/** No account feeds the listing any more; its reviews stay unless somebody asked to erase them. */
public record ListingDisconnected(int tenantId, long listingId) {}
