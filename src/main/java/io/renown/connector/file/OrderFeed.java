package io.renown.connector.file;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Orders that changed {@code {since}}; what an order holds is said as for a file of orders.
 *
 * @param reach how far back the first walk goes, where the platform wants to be told; none for all it has
 * @param deliveryFrom and {@code deliveryUntil}: when it is promised to arrive
 * @param fulfilment mapped to {@code merchant}, {@code platform}, {@code pickup} or {@code digital}
 * @param lines where the platform lists what was bought
 */
public record OrderFeed(
        Request request,
        @Nullable Paging paging,
        @Nullable Duration reach,
        String items,
        Pick number,
        @Nullable Pick customer,
        @Nullable Pick email,
        @Nullable Pick tier,
        @Nullable Pick ordered,
        @Nullable Pick shipped,
        @Nullable Pick deliveryFrom,
        @Nullable Pick deliveryUntil,
        @Nullable Pick delivered,
        @Nullable Pick carrier,
        @Nullable Pick fulfilment,
        @Nullable Pick sku,
        @Nullable Pick product,
        @Nullable Pick quantity,
        @Nullable Pick amount,
        @Nullable Pick currency,
        @Nullable Pick country,
        @Nullable Lines lines) {

    /**
     * @param items pointer, inside the order, to the list
     * @param listing external id of the listing that it was bought on
     * @param amount of the whole line
     */
    public record Lines(
            String items,
            @Nullable Pick listing,
            @Nullable Pick sku,
            @Nullable Pick product,
            @Nullable Pick quantity,
            @Nullable Pick amount) {}
}
