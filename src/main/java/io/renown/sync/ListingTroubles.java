package io.renown.sync;

import java.util.List;

/**
 * What is missing of a listing, one by one.
 *
 * @param gaps the latest first
 * @param unread items that could not be read, the latest first
 * @param notUnderstood reviews held without analysis, since it failed on them; a later version may understand them
 */
public record ListingTroubles(List<ListingGap> gaps, List<UnreadOfListing> unread, long notUnderstood) {

    public ListingTroubles {
        gaps = List.copyOf(gaps);
        unread = List.copyOf(unread);
    }
}
