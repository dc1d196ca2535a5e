package io.renown.privacy;

import io.renown.jobs.TenantJob;

/** Works off one request: a copy, or an erasure. */
public record PrivacyRequestJob(int tenantId, long requestId) implements TenantJob {

    @Override
    public Class<PrivacyRequestJobHandler> getJobRequestHandler() {
        return PrivacyRequestJobHandler.class;
    }
}
