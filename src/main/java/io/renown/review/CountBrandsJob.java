package io.renown.review;

import io.renown.jobs.TenantJob;

/** Counts the reviews of each brand of a tenant that has no such counters yet, or those of another time zone's days. */
public record CountBrandsJob(int tenantId) implements TenantJob {

    @Override
    public Class<CountBrandsJobHandler> getJobRequestHandler() {
        return CountBrandsJobHandler.class;
    }
}
