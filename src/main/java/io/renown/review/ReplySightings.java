package io.renown.review;

import java.util.List;

/** Hears what platforms show as replies; whoever reads reviews from a platform tells it. */
public interface ReplySightings {

    /**
     * After the page was taken in, outside of any transaction, in the tenant's block. Cheap for reviews that nobody
     * replied to from here.
     *
     * @param page all reviews of a page, those without a reply too
     */
    void seen(long listingId, List<ReplySighting> page);
}
