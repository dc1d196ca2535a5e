package io.renown.order;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes orders as {@link OrderFileReader} reads them; cells that look like formulas are neutralised. */
public final class OrderFileWriter {

    private final Writer out;

    /** Writes the header. */
    public OrderFileWriter(Writer out) throws IOException {
        this.out = out;
        out.write(Arrays.stream(OrderColumn.values()).map(OrderColumn::title).collect(Collectors.joining(",")));
        out.write('\n');
    }

    /**
     * One row, or one for each line of the order.
     *
     * @param brand key of the brand
     */
    public void write(OrderDetails order, String brand) throws IOException {
        if (order.lines().isEmpty()) {
            write(order, brand, new OrderLine(order.sku(), order.product(), order.quantity(), null));
        }
        for (OrderLine line : order.lines()) {
            write(order, brand, line);
        }
    }

    private void write(OrderDetails order, String brand, OrderLine line) throws IOException {
        for (OrderColumn column : OrderColumn.values()) {
            if (column.ordinal() > 0) {
                out.write(',');
            }
            out.write(cell(value(order, brand, line, column)));
        }
        out.write('\n');
    }

    private static @Nullable Object value(OrderDetails order, String brand, OrderLine line, OrderColumn column) {
        return switch (column) {
            case ORDER_NUMBER -> order.number();
            case BRAND -> brand;
            case CUSTOMER_NAME -> order.customerName();
            case CUSTOMER_EMAIL -> order.customerEmail();
            case CUSTOMER_TIER -> order.customerTier();
            case ORDERED_AT -> order.orderedAt();
            case SHIPPED_AT -> order.shippedAt();
            case DELIVERY_FROM -> order.deliveryFrom();
            case DELIVERY_UNTIL -> order.deliveryUntil();
            case DELIVERED_AT -> order.deliveredAt();
            case CARRIER -> order.carrier();
            case FULFILMENT ->
                order.fulfilment() == null ? null : order.fulfilment().slug();
            case SKU -> line.sku();
            case PRODUCT -> line.product();
            case QUANTITY -> line.quantity();
            case LINE_AMOUNT -> plain(line.amount());
            case AMOUNT -> plain(order.amount());
            case CURRENCY -> order.currency();
            case COUNTRY -> order.country();
        };
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = FormulaCells.neutralised(value.toString());
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
