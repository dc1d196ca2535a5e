package io.renown.order;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;

/** Whose orders a batch brought or changed: their later orders may not be the first any more, or the first again. */
final class CustomersTouched {

    /** An address with more orders than these is a shop's own rather than a customer's. */
    private static final int MOST = 5_000;

    private final Set<String> emails = new HashSet<>();
    private Instant earliest = Instant.MAX;

    void add(OrderDetails order) {
        if (order.customerEmail() != null && order.orderedAt() != null) {
            emails.add(order.customerEmail());
            earliest = order.orderedAt().isBefore(earliest) ? order.orderedAt() : earliest;
        }
    }

    /** @return whether what decides which order was the first is another now */
    boolean addIfOther(OrderDetails before, OrderDetails after) {
        if (before.brandId() == after.brandId()
                && Objects.equals(before.customerEmail(), after.customerEmail())
                && Objects.equals(before.orderedAt(), after.orderedAt())) {
            return false;
        }
        Stream.of(before, after).forEach(this::add);
        return true;
    }

    /** Numbers of the orders that came after the earliest of the batch. */
    List<String> laterOrders(OrderRepository orders) {
        return emails.isEmpty() ? List.of() : orders.findNumbersOf(emails, earliest, Limit.of(MOST));
    }
}
