package io.renown.review.authenticity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reviews of the tenant that the actor may see, to compare one with: own ones with own ones, competitors' with
 * competitors'. Removed ones count: they were said.
 */
public interface ComparedReviews {

    Optional<ComparedReview> find(long id);

    /** Reviews that share most of the words of this one, the likest first; itself left out. */
    List<ComparedReview> alike(ComparedReview review, int most);

    /** Reviews of a listing published from one moment on and before another, newest first. */
    List<ComparedReview> ofListing(long listingId, Instant from, Instant to, int most);

    /** How many there are of them. */
    long countOfListing(long listingId, Instant from, Instant to);

    /** Reviews by exactly the name of this one, published from one moment on and before another. */
    List<ComparedReview> byAuthor(ComparedReview review, Instant from, Instant to, int most);
}
