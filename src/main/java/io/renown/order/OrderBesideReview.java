package io.renown.order;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a review is told apart by that its order knows; who bought stays in the order.
 *
 * @param carrier who delivered it, as the shop calls them
 * @param firstOrders the moment of the first order held of the same customer, by the brand it is of; empty where the order
 *     does not say who bought or when
 */
public record OrderBesideReview(
        String number,
        long brandId,
        @Nullable String carrier,
        @Nullable Instant orderedAt,
        Map<Long, Instant> firstOrders) {

    public OrderBesideReview {
        firstOrders = Map.copyOf(firstOrders);
    }
}
