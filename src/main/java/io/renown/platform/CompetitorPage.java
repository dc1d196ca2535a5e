package io.renown.platform;

/**
 * A listing of a competitor, as far as its name goes.
 *
 * @param brandId the brand that compares itself with it
 */
public record CompetitorPage(long listingId, long brandId, String name) {}
