package io.renown.connector.file;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Orders that changed {@code {since}}; what an order holds is said as for a file of orders.
 *
 * @param reach how far back the first walk goes, where the platform wants to be told; none for all it has
 */
public record OrderFeed(
        Request request,
        @Nullable Paging paging,
        @Nullable Duration reach,
        String items,
        Pick number,
        @Nullable Pick customer,
        @Nullable Pick email,
        @Nullable Pick ordered,
        @Nullable Pick shipped,
        @Nullable Pick delivered,
        @Nullable Pick carrier,
        @Nullable Pick sku,
        @Nullable Pick product,
        @Nullable Pick quantity,
        @Nullable Pick amount,
        @Nullable Pick currency,
        @Nullable Pick country) {}
