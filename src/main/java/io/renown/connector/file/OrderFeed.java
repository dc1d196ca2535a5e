package io.renown.connector.file;

import org.jspecify.annotations.Nullable;

/** Orders that changed {@code {since}}; what an order holds is said as for a file of orders. */
public record OrderFeed(
        Request request,
        @Nullable Paging paging,
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
