package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import org.jobrunr.server.BackgroundJobServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A portal that starts has the brands of those tenants counted whose reviews are older than the counters. */
@Component
class CountBrandsOnStart {

    private final BrandCounts counts;
    private final TenantDirectory tenants;
    private final JobQueue jobs;
    private final ObjectProvider<BackgroundJobServer> jobServer;

    CountBrandsOnStart(
            BrandCounts counts, TenantDirectory tenants, JobQueue jobs, ObjectProvider<BackgroundJobServer> jobServer) {
        this.counts = counts;
        this.tenants = tenants;
        this.jobs = jobs;
        this.jobServer = jobServer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void countWhatIsNotCounted() {
        if (jobServer.getIfAvailable() == null) {
            return; // a command on the data folder, or a node that only serves pages
        }
        for (TenantDetails tenant : tenants.list()) {
            TenantContext.runAs(tenant.id(), Actor.system("brand-counts"), () -> {
                boolean known = counts.zone()
                        .filter(tenant.profile().timeZone()::equals)
                        .isPresent();
                if (!known && counts.findDayWithReviews().isPresent()) {
                    jobs.enqueue(new CountBrandsJob(tenant.id()));
                }
            });
        }
    }
}
