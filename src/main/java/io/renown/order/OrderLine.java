package io.renown.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One of the things bought with an order.
 *
 * @param quantity pieces, 0 or more
 * @param amount of the whole line, in the order's currency, two decimals
 * @throws IllegalArgumentException for a value out of these bounds
 */
public record OrderLine(
        @Nullable String sku,
        @Nullable String product,
        @Nullable Integer quantity,
        @Nullable BigDecimal amount) {

    static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    public OrderLine {
        refuseLonger("sku", sku, 80);
        refuseLonger("product", product, 200);
        if (quantity != null && quantity < 0) {
            throw new IllegalArgumentException("quantity must not be negative: " + quantity);
        }
        amount = rounded(amount);
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal amount) {
        if (amount != null && amount.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("amount is out of range: " + amount.toPlainString());
        }
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    static void refuseLonger(String field, @Nullable String value, int limit) {
        if (value != null && value.length() > limit) {
            throw new IllegalArgumentException(field + " must have at most " + limit + " characters");
        }
    }

    boolean isEmpty() {
        return sku == null && product == null && quantity == null && amount == null;
    }
}
