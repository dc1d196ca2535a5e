package io.renown.order;

import java.util.List;

/**
 * Orders became known with their carrier, or got another one. Published within the transaction.
 *
 * @param numbers of the orders, at most as many as were handed in at a time
 */
public record CarriersChanged(int tenantId, List<String> numbers) {

    public CarriersChanged {
        numbers = List.copyOf(numbers);
    }
}
