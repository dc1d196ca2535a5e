package io.renown.review;

/** A batch of reviews of one listing was taken in and is committed. */
public record ReviewsIngested(int tenantId, long listingId, long brandId, int added, int changed) {

    /** The kind of signal that tells other nodes of it. */
    public static final String SIGNAL = "reviews";
}
