package io.renown.jobs;

import org.jobrunr.jobs.lambdas.JobRequest;

/** Work to be done later for one tenant; a record of ids, small enough to be kept in the job table. */
public interface TenantJob extends JobRequest {

    int tenantId();
}
