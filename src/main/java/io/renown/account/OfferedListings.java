package io.renown.account;

import io.renown.connector.RemoteListing;
import io.renown.platform.ListingDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a platform that an account may speak for.
 *
 * @param more whether the platform has further ones, beyond those looked at
 */
public record OfferedListings(List<Offer> offers, boolean more) {

    /**
     * @param listing as the platform tells of it, made fit to be kept
     * @param known the tenant's own listing of that page, when the actor sees it; null else
     * @param taken whether an account feeds it already
     */
    public record Offer(RemoteListing listing, @Nullable ListingDetails known, boolean taken) {}
}
