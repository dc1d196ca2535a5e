package io.renown.review;

import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** All in one transaction: a portal that is killed meanwhile leaves the counters as they were, and counts at its next start. */
@Component
class CountBrandsJobHandler extends TenantJobHandler<CountBrandsJob> {

    private final BrandCounts counts;
    private final Clock clock;

    CountBrandsJobHandler(BrandCounts counts, Clock clock, SuspendedTenants suspended) {
        super(suspended);
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    protected void work(CountBrandsJob job) {
        counts.makeTrue(clock.instant());
    }
}
