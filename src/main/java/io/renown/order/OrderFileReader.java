package io.renown.order;

import io.renown.order.CsvReader.Cell;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders from CSV in UTF-8 with a header of {@link OrderColumn}s in any order. Times are ISO 8601 with an offset.
 * A refused row does not end the reading: ask for the next one.
 */
public final class OrderFileReader {

    private final CsvReader csv;
    private final List<Cell> header;
    private final List<OrderColumn> columns;

    /** @throws OrderFileException when the header names an unknown column, one twice, or not the required ones */
    public OrderFileReader(Reader in) throws IOException, OrderFileException {
        this.csv = new CsvReader(in);
        this.header =
                csv.next().orElseThrow(() -> new OrderFileException(1, 1, "the file is empty: a header is missing"));
        this.columns = OrderColumn.ofHeader(header);
    }

    /**
     * @param line where the order begins, from 1
     * @param brandColumn where its brand stands, from 1
     */
    public record Row(int line, int brandColumn, NewOrder order) {}

    /**
     * The next order; empty at the end.
     *
     * @throws OrderFileException for a row that cannot be read
     */
    public Optional<Row> next() throws IOException, OrderFileException {
        Optional<List<Cell>> cells = csv.next();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Cell first = cells.get().getFirst();
        if (cells.get().size() != header.size()) {
            throw new OrderFileException(
                    first.line(),
                    first.column(),
                    "the row has " + cells.get().size() + " cells, the header " + header.size());
        }
        Map<OrderColumn, Cell> row = new EnumMap<>(OrderColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get().get(i));
        }
        Cell brand = cells.get().get(columns.indexOf(OrderColumn.BRAND));
        return Optional.of(new Row(first.line(), brand.column(), order(row, first)));
    }

    private static NewOrder order(Map<OrderColumn, Cell> row, Cell first) throws OrderFileException {
        String number = text(row, OrderColumn.ORDER_NUMBER);
        String brand = text(row, OrderColumn.BRAND);
        Instant orderedAt = read(row, OrderColumn.ORDERED_AT, OrderFileReader::instant);
        Instant shippedAt = read(row, OrderColumn.SHIPPED_AT, OrderFileReader::instant);
        Instant deliveredAt = read(row, OrderColumn.DELIVERED_AT, OrderFileReader::instant);
        Integer quantity = read(row, OrderColumn.QUANTITY, Integer::valueOf);
        BigDecimal amount = read(row, OrderColumn.AMOUNT, BigDecimal::new);
        try {
            return new NewOrder(
                    number == null ? "" : number,
                    brand == null ? "" : brand,
                    text(row, OrderColumn.CUSTOMER_NAME),
                    text(row, OrderColumn.CUSTOMER_EMAIL),
                    orderedAt,
                    shippedAt,
                    deliveredAt,
                    text(row, OrderColumn.CARRIER),
                    text(row, OrderColumn.SKU),
                    text(row, OrderColumn.PRODUCT),
                    quantity,
                    amount,
                    text(row, OrderColumn.CURRENCY),
                    text(row, OrderColumn.COUNTRY));
        } catch (IllegalArgumentException e) {
            throw new OrderFileException(first.line(), first.column(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String text(Map<OrderColumn, Cell> row, OrderColumn column) {
        Cell cell = row.get(column);
        if (cell == null || cell.text().isBlank()) {
            return null;
        }
        return FormulaCells.restored(cell.text().strip());
    }

    private static <T> @Nullable T read(Map<OrderColumn, Cell> row, OrderColumn column, Form<T> form)
            throws OrderFileException {
        String text = text(row, column);
        if (text == null) {
            return null;
        }
        try {
            return form.read(text);
        } catch (NumberFormatException | DateTimeException e) {
            Cell cell = row.get(column);
            throw new OrderFileException(
                    cell == null ? 0 : cell.line(),
                    cell == null ? 0 : cell.column(),
                    column.title() + " must be " + column.form() + ": " + text);
        }
    }

    private interface Form<T> {
        T read(String text);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
