package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.platform.CompetitorNamed;
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
    private final JobQueue jobs;

    EstimateOnChangedReviews(SuspicionLine line, SuspectedReviews reviews, JobQueue jobs) {
        this.jobs = jobs;
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

    /** Behind the transaction: the index is asked which reviews hold the name, and may be slow to answer. */
    @EventListener
    void lookOnCompetitorNamed(CompetitorNamed event) {
        jobs.enqueue(new LookForCompetitorJob(event.tenantId(), event.name()));
    }

    /** Its reviews are compared with others now. */
    @EventListener
    void estimateOnListingTurned(ListingTurned event) {
        reviews.lookAgainAtListing(event.listingId());
        line.reviewsGo();
    }
}
