package io.renown.review;

import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import org.springframework.stereotype.Component;

/** Part by part, each whole in itself: broken off, it goes on where it was. */
@Component
class EraseListingJobHandler extends TenantJobHandler<EraseListingJob> {

    private final ListingEraser eraser;

    EraseListingJobHandler(ListingEraser eraser, SuspendedTenants suspended) {
        super(suspended);
        this.eraser = eraser;
    }

    @Override
    protected void work(EraseListingJob job) {
        eraser.eraseAll(job);
    }
}
