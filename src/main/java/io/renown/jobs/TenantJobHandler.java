package io.renown.jobs;

import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Runs a job for its tenant, as Renown itself. Idempotent: a job may run again after a crash. */
public abstract class TenantJobHandler<J extends TenantJob> implements JobRequestHandler<J> {

    @Override
    public final void run(J job) {
        TenantContext.runAs(job.tenantId(), Actor.system(job.getClass().getSimpleName()), () -> work(job));
    }

    protected abstract void work(J job);
}
