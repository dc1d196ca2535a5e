package io.renown.review;

import io.renown.jobs.TenantJob;

/**
 * Erases the reviews of a listing, part by part.
 *
 * @param until the last id that goes: what comes in later was not meant
 */
public record EraseListingJob(int tenantId, long listingId, long until) implements TenantJob {

    @Override
    public Class<EraseListingJobHandler> getJobRequestHandler() {
        return EraseListingJobHandler.class;
    }
}
