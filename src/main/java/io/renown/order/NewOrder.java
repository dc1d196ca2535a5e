package io.renown.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An order as a shop hands it over.
 *
 * @param number unique in the tenant, 1 to 80 characters
 * @param brand key of the brand that sold it
 * @param quantity pieces, 0 or more
 * @param amount in units of {@code currency}, two decimals
 * @param currency ISO 4217
 * @param country ISO 3166-1 alpha-2
 * @throws IllegalArgumentException for a value out of these bounds
 */
public record NewOrder(
        String number,
        String brand,
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
        @Nullable String country) {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    public NewOrder {
        if (number.isBlank()) {
            throw new IllegalArgumentException("order_number is missing");
        }
        if (brand.isBlank()) {
            throw new IllegalArgumentException("brand is missing");
        }
        refuseLonger("order_number", number, 80);
        refuseLonger("customer_name", customerName, 200);
        refuseLonger("customer_email", customerEmail, 190);
        refuseLonger("carrier", carrier, 80);
        refuseLonger("sku", sku, 80);
        refuseLonger("product", product, 200);
        orderedAt = toMicros(orderedAt);
        shippedAt = toMicros(shippedAt);
        deliveredAt = toMicros(deliveredAt);
        if (quantity != null && quantity < 0) {
            throw new IllegalArgumentException("quantity must not be negative: " + quantity);
        }
        if (amount != null) {
            if (amount.abs().compareTo(LARGEST) > 0) {
                throw new IllegalArgumentException("amount is out of range: " + amount.toPlainString());
            }
            amount = amount.setScale(2, RoundingMode.HALF_UP);
        }
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
                later(orderedAt, days),
                later(shippedAt, days),
                later(deliveredAt, days),
                carrier,
                sku,
                product,
                quantity,
                amount,
                currency,
                country);
    }

    private static @Nullable Instant later(@Nullable Instant instant, long days) {
        return instant == null ? null : instant.plus(days, ChronoUnit.DAYS);
    }

    private static void refuseLonger(String field, @Nullable String value, int limit) {
        if (value != null && value.length() > limit) {
            throw new IllegalArgumentException(field + " must have at most " + limit + " characters");
        }
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
