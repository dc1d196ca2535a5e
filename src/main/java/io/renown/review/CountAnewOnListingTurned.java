package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.platform.ListingTurned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The counters know brands and no listings: what a listing added to them is found by counting all anew. */
@Component
class CountAnewOnListingTurned {

    private final BrandCounts counts;
    private final JobQueue jobs;

    CountAnewOnListingTurned(BrandCounts counts, JobQueue jobs) {
        this.counts = counts;
        this.jobs = jobs;
    }

    @EventListener
    void countAnewOnListingTurned(ListingTurned event) {
        counts.turn();
        jobs.enqueue(new CountBrandsJob(event.tenantId()));
    }
}
