package io.renown.review;

import io.renown.jobs.TenantJob;

/** Understands again the reviews of a tenant that an older model version understood. */
public record ReanalyzeReviewsJob(int tenantId) implements TenantJob {

    @Override
    public Class<ReanalyzeReviewsJobHandler> getJobRequestHandler() {
        return ReanalyzeReviewsJobHandler.class;
    }
}
