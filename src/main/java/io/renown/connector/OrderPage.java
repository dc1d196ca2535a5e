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

    /**
     * An order as the platform has it, without the brand, which is the account's to say.
     *
     * @param tier how the shop ranks the customer
     * @param deliveryFrom and {@code deliveryUntil}: when it is promised to arrive
     * @param fulfilment who sends it: {@code merchant}, {@code platform}, {@code pickup} or {@code digital}
     * @param sku of an order of one product; those of several stand in {@code lines}
     */
    public record FoundOrder(
            String number,
            @Nullable String customerName,
            @Nullable String customerEmail,
            @Nullable String tier,
            @Nullable Instant orderedAt,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveryFrom,
            @Nullable Instant deliveryUntil,
            @Nullable Instant deliveredAt,
            @Nullable String carrier,
            @Nullable String fulfilment,
            @Nullable String sku,
            @Nullable String product,
            @Nullable Integer quantity,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String country,
            List<FoundLine> lines) {}

    /**
     * @param amount of the whole line
     * @param listing external id of the listing that it was bought on; null when the platform does not say
     */
    public record FoundLine(
            @Nullable String sku,
            @Nullable String product,
            @Nullable Integer quantity,
            @Nullable BigDecimal amount,
            @Nullable String listing) {}
}
