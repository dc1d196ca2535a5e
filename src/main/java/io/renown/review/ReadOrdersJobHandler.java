package io.renown.review;

import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Done twice, the second time changes nothing; whoever changes a review meanwhile lets it be tried again. */
@Component
class ReadOrdersJobHandler extends TenantJobHandler<ReadOrdersJob> {

    private final ReviewRepository reviews;
    private final OrdersOfReviews orders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadOrdersJobHandler(
            ReviewRepository reviews,
            OrdersOfReviews orders,
            TransactionTemplate transaction,
            Clock clock,
            SuspendedTenants suspended) {
        super(suspended);
        this.reviews = reviews;
        this.orders = orders;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void work(ReadOrdersJob job) {
        transaction.executeWithoutResult(status -> {
            List<Review> part = reviews.findByIds(job.ids());
            OrderSheet sheet = orders.ofOrders(part.stream()
                    .map(review -> review.circumstances().orderNumber())
                    .filter(Objects::nonNull)
                    .toList());
            part.forEach(review -> sheet.settle(review, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        });
    }
}
