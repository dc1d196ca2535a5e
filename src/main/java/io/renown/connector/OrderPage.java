package io.renown.connector;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where the next page is; null at the end */
public record OrderPage(
        List<FoundOrder> orders,
        List<UnreadItem> unread,
        @Nullable String next) {

    /** An order as the platform has it, without the brand, which is the account's to say. */
    public record FoundOrder(
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
}
