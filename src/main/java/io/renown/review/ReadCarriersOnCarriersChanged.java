package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.order.CarriersChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders often come after their reviews, and parcels change hands. */
@Component
class ReadCarriersOnCarriersChanged {

    private static final int IN_ONE_JOB = 200;

    private final ReviewRepository reviews;
    private final JobQueue jobs;

    ReadCarriersOnCarriersChanged(ReviewRepository reviews, JobQueue jobs) {
        this.reviews = reviews;
        this.jobs = jobs;
    }

    /** Within the transaction of the orders; a job, since members may be at work on the reviews. */
    @EventListener(id = "read-carriers")
    void readCarriersOnCarriersChanged(CarriersChanged event) {
        List<Long> ids = reviews.findIdsOfOrders(event.numbers());
        for (int from = 0; from < ids.size(); from += IN_ONE_JOB) {
            jobs.enqueue(
                    ReadCarriersJob.of(event.tenantId(), ids.subList(from, Math.min(ids.size(), from + IN_ONE_JOB))));
        }
    }
}
