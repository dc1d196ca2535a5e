package io.renown.order;

import java.io.IOException;
import java.io.Writer;
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

    /** @param brand key of the brand */
    public void write(OrderDetails order, String brand) throws IOException {
        for (OrderColumn column : OrderColumn.values()) {
            if (column.ordinal() > 0) {
                out.write(',');
            }
            out.write(cell(value(order, brand, column)));
        }
        out.write('\n');
    }

    private static @Nullable Object value(OrderDetails order, String brand, OrderColumn column) {
        return switch (column) {
            case ORDER_NUMBER -> order.number();
            case BRAND -> brand;
            case CUSTOMER_NAME -> order.customerName();
            case CUSTOMER_EMAIL -> order.customerEmail();
            case ORDERED_AT -> order.orderedAt();
            case SHIPPED_AT -> order.shippedAt();
            case DELIVERED_AT -> order.deliveredAt();
            case CARRIER -> order.carrier();
            case SKU -> order.sku();
            case PRODUCT -> order.product();
            case QUANTITY -> order.quantity();
            case AMOUNT -> order.amount() == null ? null : order.amount().toPlainString();
            case CURRENCY -> order.currency();
            case COUNTRY -> order.country();
        };
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
