package io.renown.review;

import io.renown.jobs.TenantJob;

/**
 * Lets the reviews that speak of a competitor be estimated again.
 *
 * @param name as the tenant entered it, or had entered it
 */
public record LookForCompetitorJob(int tenantId, String name) implements TenantJob {

    @Override
    public Class<LookForCompetitorJobHandler> getJobRequestHandler() {
        return LookForCompetitorJobHandler.class;
    }
}
