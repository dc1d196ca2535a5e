package io.renown.jobs;

import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Runs a job for its tenant, as Renown itself; while the tenant is suspended, the job is put back. Idempotent: a job may run again after a crash. */
public abstract class TenantJobHandler<J extends TenantJob> implements JobRequestHandler<J> {

    private final SuspendedTenants suspended;

    protected TenantJobHandler(SuspendedTenants suspended) {
        this.suspended = suspended;
    }

    @Override
    public final void run(J job) {
        if (suspended.keepWaiting(job)) {
            return;
        }
        TenantContext.runAs(job.tenantId(), Actor.system(job.getClass().getSimpleName()), () -> work(job));
    }

    protected abstract void work(J job);
}
