package io.renown.privacy;

import io.renown.jobs.JobQueue;
import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Works some seconds, then enqueues the rest, so that tenants take turns. */
@Component
public class RetentionJobHandler extends TenantJobHandler<RetentionJob> {

    private static final Duration STRETCH = Duration.ofSeconds(10);

    private final RetentionRun run;
    private final JobQueue jobs;

    RetentionJobHandler(RetentionRun run, JobQueue jobs, SuspendedTenants suspended) {
        super(suspended);
        this.run = run;
        this.jobs = jobs;
    }

    @Override
    protected void work(RetentionJob job) {
        if (run.work(STRETCH)) {
            jobs.enqueue(job);
        }
    }
}
