package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.jobs.MembersFirst;
import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Batch by batch, for some seconds; what is done bears the new version, so that a rest or a second run goes on from there. */
@Component
class ReanalyzeReviewsJobHandler extends TenantJobHandler<ReanalyzeReviewsJob> {

    private static final Duration SHIFT = Duration.ofSeconds(10);

    private final Reanalysis reanalysis;
    private final JobQueue jobs;
    private final MembersFirst members;

    ReanalyzeReviewsJobHandler(Reanalysis reanalysis, JobQueue jobs, MembersFirst members, SuspendedTenants suspended) {
        super(suspended);
        this.reanalysis = reanalysis;
        this.jobs = jobs;
        this.members = members;
    }

    @Override
    protected void work(ReanalyzeReviewsJob job) {
        long end = System.nanoTime() + SHIFT.toNanos();
        while (reanalysis.understandNextBatch()) {
            if (System.nanoTime() > end) {
                jobs.enqueue(job);
                return;
            }
            members.giveWay();
        }
    }
}
