package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.jobs.MembersFirst;
import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Batch by batch, for some seconds; done twice, the second time changes nothing. */
@Component
class SpreadCorrectionsJobHandler extends TenantJobHandler<SpreadCorrectionsJob> {

    private static final Duration SHIFT = Duration.ofSeconds(5);

    private final CorrectionService corrections;
    private final MembersFirst members;
    private final JobQueue jobs;

    SpreadCorrectionsJobHandler(
            CorrectionService corrections, MembersFirst members, JobQueue jobs, SuspendedTenants suspended) {
        super(suspended);
        this.corrections = corrections;
        this.members = members;
        this.jobs = jobs;
    }

    @Override
    protected void work(SpreadCorrectionsJob job) {
        long end = System.nanoTime() + SHIFT.toNanos();
        Optional<Long> last = corrections.settleNext(job.textSignature(), job.afterId());
        while (last.isPresent()) {
            if (System.nanoTime() > end) {
                jobs.enqueue(job.goOnAfter(last.get()));
                return;
            }
            members.giveWay();
            last = corrections.settleNext(job.textSignature(), last.get());
        }
    }
}
