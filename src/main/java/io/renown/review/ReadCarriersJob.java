package io.renown.review;

import io.renown.jobs.TenantJob;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks anew who delivered the orders of some reviews.
 *
 * @param reviewIds with commas
 */
public record ReadCarriersJob(int tenantId, String reviewIds) implements TenantJob {

    static ReadCarriersJob of(int tenantId, List<Long> ids) {
        return new ReadCarriersJob(tenantId, ids.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    List<Long> ids() {
        return Arrays.stream(reviewIds.split(",")).map(Long::valueOf).toList();
    }

    @Override
    public Class<ReadCarriersJobHandler> getJobRequestHandler() {
        return ReadCarriersJobHandler.class;
    }
}
