package io.renown.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as other modules see it; fields as in {@link NewOrder}. */
public record OrderDetails(
        long id,
        long brandId,
        String number,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable String customerTier,
        @Nullable Instant orderedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveryFrom,
        @Nullable Instant deliveryUntil,
        @Nullable Instant deliveredAt,
        @Nullable String carrier,
        @Nullable Fulfilment fulfilment,
        @Nullable String sku,
        @Nullable String product,
        @Nullable Integer quantity,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String country,
        List<OrderLine> lines) {}
