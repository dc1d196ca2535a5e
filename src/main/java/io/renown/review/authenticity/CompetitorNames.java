package io.renown.review.authenticity;

import java.util.Collection;

/** How the competitors are called that the tenant entered. */
public interface CompetitorNames {

    /** Those that the brand of a review is compared with: its own, and those of brands above and below it. */
    Collection<Name> of(long brandId);

    /** @param listingId its page; a review there that says the name sends nobody elsewhere */
    record Name(long listingId, String name) {}
}
