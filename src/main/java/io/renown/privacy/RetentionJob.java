package io.renown.privacy;

import io.renown.jobs.TenantJob;

/** Removes what a tenant has kept long enough. */
public record RetentionJob(int tenantId) implements TenantJob {

    @Override
    public Class<RetentionJobHandler> getJobRequestHandler() {
        return RetentionJobHandler.class;
    }
}
