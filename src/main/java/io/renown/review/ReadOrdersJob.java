package io.renown.review;

import io.renown.jobs.TenantJob;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks anew what is known of the orders of some reviews.
 *
 * @param reviewIds with commas
 */
public record ReadOrdersJob(int tenantId, String reviewIds) implements TenantJob {

    static ReadOrdersJob of(int tenantId, List<Long> ids) {
        return new ReadOrdersJob(tenantId, ids.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    List<Long> ids() {
        return Arrays.stream(reviewIds.split(",")).map(Long::valueOf).toList();
    }

    @Override
    public Class<ReadOrdersJobHandler> getJobRequestHandler() {
        return ReadOrdersJobHandler.class;
    }
}
