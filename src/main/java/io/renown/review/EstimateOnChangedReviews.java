package io.renown.review;

import io.renown.platform.ListingTurned;
import io.renown.review.authenticity.SuspicionLine;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What came, changed or went is looked at by the estimate, and with it what rested on it. */
@Component
@TenantScopedSql
class EstimateOnChangedReviews implements KeptOfWords {

    private final SuspicionLine line;
    private final JdbcTemplate jdbc;

    EstimateOnChangedReviews(SuspicionLine line, JdbcTemplate jdbc) {
        this.line = line;
        this.jdbc = jdbc;
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
        jdbc.update(
                "UPDATE review SET suspicion_at = NULL WHERE tenant_id = ? AND listing_id = ?",
                TenantContext.tenantId(),
                event.listingId());
        line.reviewsGo();
    }
}
