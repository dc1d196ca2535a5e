package io.renown.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as other modules see it; fields as in {@link NewOrder}. */
public record OrderDetails(
        long id,
        long brandId,
        String number,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable Instant orderedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable String carrier,
        @Nullable String sku,
        @Nullable String product,
        @Nullable Integer quantity,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String country) {}
