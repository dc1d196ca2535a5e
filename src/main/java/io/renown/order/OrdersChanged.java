package io.renown.order;

import java.util.List;

/**
 * What {@link OrderBesideReview} says of some orders is another than before, be it that an earlier order of the same customer
 * became known. Published within the transaction.
 *
 * @param numbers of the orders, without end: an order tells of all others of its customer
 */
public record OrdersChanged(int tenantId, List<String> numbers) {

    public OrdersChanged {
        numbers = List.copyOf(numbers);
    }
}
