package io.renown.importing;

import io.renown.jobs.TenantJob;

/** Goes on with an import. */
public record RunImportJob(int tenantId, long runId) implements TenantJob {

    @Override
    public Class<RunImportJobHandler> getJobRequestHandler() {
        return RunImportJobHandler.class;
    }
}
