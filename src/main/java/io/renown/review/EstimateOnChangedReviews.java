package io.renown.review;

import io.renown.platform.ListingTurned;
import io.renown.review.authenticity.SuspectedReviews;
import io.renown.review.authenticity.SuspicionLine;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What came, changed or went is looked at by the estimate, and with it what rested on it. */
@Component
class EstimateOnChangedReviews implements KeptOfWords {

    private final SuspicionLine line;
    private final SuspectedReviews reviews;

    EstimateOnChangedReviews(SuspicionLine line, SuspectedReviews reviews) {
        this.line = line;
        this.reviews = reviews;
    }

    @TransactionalEventListener(id = "estimate-reviews-ingested")
    void estimateOnReviewsIngested(ReviewsIngested event) {
        line.reviewsCame(event.tenantId());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<Long> reviewIds) {
        line.reviewsGo();
    }

    /** Its reviews are compared with others now. */
    @EventListener
    void estimateOnListingTurned(ListingTurned event) {
        reviews.lookAgainAtListing(event.listingId());
        line.reviewsGo();
    }
}
