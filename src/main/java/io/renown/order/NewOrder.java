package io.renown.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a shop hands it over.
 *
 * @param number unique in the tenant, 1 to 80 characters
 * @param brand key of the brand that sold it
 * @param customerTier how the shop ranks the customer, at most 40 characters
 * @param deliveryFrom and {@code deliveryUntil}: when it is promised to arrive
 * @param sku of an order of one thing, as {@code product} and {@code quantity}; null where there are {@code lines}
 * @param quantity pieces, 0 or more
 * @param amount of the whole order, in units of {@code currency}, two decimals
 * @param currency ISO 4217
 * @param country ISO 3166-1 alpha-2
 * @param lines at most {@link #MOST_LINES}; a single one without an amount of its own is the order's sku and product
 * @throws IllegalArgumentException for a value out of these bounds
 */
public record NewOrder(
        String number,
        String brand,
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
        List<OrderLine> lines) {

    public static final int MOST_LINES = 200;

    public NewOrder {
        if (number.isBlank()) {
            throw new IllegalArgumentException("order_number is missing");
        }
        if (brand.isBlank()) {
            throw new IllegalArgumentException("brand is missing");
        }
        OrderLine.refuseLonger("order_number", number, 80);
        OrderLine.refuseLonger("customer_name", customerName, 200);
        OrderLine.refuseLonger("customer_email", customerEmail, 190);
        OrderLine.refuseLonger("customer_tier", customerTier, 40);
        OrderLine.refuseLonger("carrier", carrier, 80);
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("an order has at most " + MOST_LINES + " lines");
        }
        OrderLine whole = new OrderLine(sku, product, quantity, amount);
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (lines.size() == 1 && lines.getFirst().amount() == null) {
            whole = lines.getFirst();
            lines = List.of();
        } else if (!lines.isEmpty()) {
            whole = new OrderLine(null, null, null, null);
        }
        sku = whole.sku();
        product = whole.product();
        quantity = whole.quantity();
        amount = OrderLine.rounded(amount);
        orderedAt = toMicros(orderedAt);
        shippedAt = toMicros(shippedAt);
        deliveryFrom = toMicros(deliveryFrom);
        deliveryUntil = toMicros(deliveryUntil);
        deliveredAt = toMicros(deliveredAt);
        if (currency != null) {
            refuseUnknownCurrency(currency);
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country must be a two-letter country code: " + country);
        }
    }

    /** The order as if everything had happened this many days later. */
    public NewOrder shifted(long days) {
        return new NewOrder(
                number,
                brand,
                customerName,
                customerEmail,
                customerTier,
                later(orderedAt, days),
                later(shippedAt, days),
                later(deliveryFrom, days),
                later(deliveryUntil, days),
                later(deliveredAt, days),
                carrier,
                fulfilment,
                sku,
                product,
                quantity,
                amount,
                currency,
                country,
                lines);
    }

    private static @Nullable Instant later(@Nullable Instant instant, long days) {
        return instant == null ? null : instant.plus(days, ChronoUnit.DAYS);
    }

    /** What the database keeps, so that an order read back equals the one handed in. */
    private static @Nullable Instant toMicros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseUnknownCurrency(String code) {
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code: " + code, e);
        }
    }
}
