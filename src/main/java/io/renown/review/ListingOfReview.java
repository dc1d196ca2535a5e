package io.renown.review;

/** What a review needs to know of the listing it is about. */
record ListingOfReview(long listingId, long brandId, String platform) {}
