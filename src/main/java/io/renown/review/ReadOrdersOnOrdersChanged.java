package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.order.OrderService;
import io.renown.order.OrdersChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders often come after their reviews, and parcels change hands; an older order makes a new customer a returning one. */
@Component
class ReadOrdersOnOrdersChanged {

    private static final int IN_ONE_JOB = 200;

    private final ReviewRepository reviews;
    private final JobQueue jobs;

    ReadOrdersOnOrdersChanged(ReviewRepository reviews, JobQueue jobs) {
        this.reviews = reviews;
        this.jobs = jobs;
    }

    /** Within the transaction of the orders; a job, since members may be at work on the reviews. */
    @EventListener(id = "read-orders")
    void readOrdersOnOrdersChanged(OrdersChanged event) {
        List<String> numbers = event.numbers();
        for (int from = 0; from < numbers.size(); from += OrderService.BATCH) {
            enqueue(
                    event.tenantId(),
                    reviews.findIdsOfOrders(
                            numbers.subList(from, Math.min(numbers.size(), from + OrderService.BATCH))));
        }
    }

    private void enqueue(int tenantId, List<Long> ids) {
        for (int from = 0; from < ids.size(); from += IN_ONE_JOB) {
            jobs.enqueue(ReadOrdersJob.of(tenantId, ids.subList(from, Math.min(ids.size(), from + IN_ONE_JOB))));
        }
    }
}
