package io.renown.identity.web;

import io.renown.identity.Membership;

/**
 * The member behind a request of the REST API, kept as a request attribute.
 *
 * @param tokenId what rate limits count by
 */
public record ApiCaller(long tokenId, Membership membership) {

    public static final String ATTRIBUTE = ApiCaller.class.getName();
}
