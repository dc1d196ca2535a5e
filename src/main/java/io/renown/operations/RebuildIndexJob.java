package io.renown.operations;

import io.renown.jobs.TenantJob;

/** Fills a tenant's part of the index again. */
public record RebuildIndexJob(int tenantId) implements TenantJob {

    @Override
    public Class<RebuildIndexJobHandler> getJobRequestHandler() {
        return RebuildIndexJobHandler.class;
    }
}
