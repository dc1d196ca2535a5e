package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import io.renown.nodes.Turns;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Shift by shift, so that the jobs of others get their turn; what is done bears the new version. */
@Component
class ReanalyzeReviewsJobHandler extends TenantJobHandler<ReanalyzeReviewsJob> {

    private static final Duration SHIFT = Duration.ofSeconds(10);

    private final ReanalysisShift shift;
    private final ReanalysisSql progress;
    private final JobQueue jobs;
    private final Turns turns;

    ReanalyzeReviewsJobHandler(
            ReanalysisShift shift, ReanalysisSql progress, JobQueue jobs, Turns turns, SuspendedTenants suspended) {
        super(suspended);
        this.shift = shift;
        this.progress = progress;
        this.jobs = jobs;
        this.turns = turns;
    }

    @Override
    protected void work(ReanalyzeReviewsJob job) {
        AtomicBoolean left = new AtomicBoolean();
        // A job of before a restart and the one that the start asked for need not both do it.
        turns.runAlone(
                "reanalysis-" + job.tenantId(),
                Duration.ZERO,
                () -> left.set(!progress.isPaused() && shift.work(SHIFT) && !progress.isPaused()));
        if (left.get()) {
            jobs.enqueue(job);
        }
    }
}
