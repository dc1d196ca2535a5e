package io.renown.order;

import io.renown.order.CsvReader.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of an order file, in the order in which they are written. */
enum OrderColumn {
    ORDER_NUMBER,
    BRAND,
    CUSTOMER_NAME,
    CUSTOMER_EMAIL,
    CUSTOMER_TIER,
    ORDERED_AT("a time in ISO 8601 with an offset"),
    SHIPPED_AT("a time in ISO 8601 with an offset"),
    DELIVERY_FROM("a time in ISO 8601 with an offset"),
    DELIVERY_UNTIL("a time in ISO 8601 with an offset"),
    DELIVERED_AT("a time in ISO 8601 with an offset"),
    CARRIER,
    FULFILMENT("merchant, platform, pickup or digital"),
    SKU,
    PRODUCT,
    QUANTITY("a whole number"),
    LINE_AMOUNT("a number with a decimal point"),
    AMOUNT("a number with a decimal point"),
    CURRENCY,
    COUNTRY;

    private final String form;

    OrderColumn() {
        this("text");
    }

    OrderColumn(String form) {
        this.form = form;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String form() {
        return form;
    }

    static List<OrderColumn> ofHeader(List<Cell> header) throws OrderFileException {
        List<OrderColumn> columns = new ArrayList<>();
        for (Cell cell : header) {
            String title = cell.text().strip();
            OrderColumn column = find(title)
                    .orElseThrow(() -> new OrderFileException(
                            cell.line(),
                            cell.column(),
                            "unknown column \"" + title + "\"; known are "
                                    + Arrays.stream(values())
                                            .map(OrderColumn::title)
                                            .collect(Collectors.joining(", "))));
            if (columns.contains(column)) {
                throw new OrderFileException(cell.line(), cell.column(), "the column " + title + " stands twice");
            }
            columns.add(column);
        }
        if (!columns.contains(ORDER_NUMBER) || !columns.contains(BRAND)) {
            throw new OrderFileException(1, 1, "the columns order_number and brand are required");
        }
        return columns;
    }

    private static Optional<OrderColumn> find(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title))
                .findFirst();
    }
}
