package io.renown.order;

import io.renown.order.CsvReader.Cell;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders from CSV in UTF-8 with a header of {@link OrderColumn}s in any order. Times are ISO 8601 with an offset.
 * Rows of one number that follow each other are the lines of one order; what is the order's own is read from the first.
 * A refused row does not end the reading: ask for the next one.
 */
public final class OrderFileReader {

    private final CsvReader csv;
    private final List<Cell> header;
    private final List<OrderColumn> columns;
    private @Nullable Read ahead;

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

    private record Read(
            Map<OrderColumn, Cell> cells,
            Cell first,
            int brandColumn,
            @Nullable OrderFileException refused) {

        String number() {
            String number = text(cells, OrderColumn.ORDER_NUMBER);
            return number == null ? "" : number;
        }
    }

    /**
     * The next order; empty at the end.
     *
     * @throws OrderFileException for a row that cannot be read
     */
    public Optional<Row> next() throws IOException, OrderFileException {
        Read first = taken();
        if (first == null) {
            return Optional.empty();
        }
        OrderFileException refused = first.refused();
        if (refused != null) {
            throw refused;
        }
        List<Map<OrderColumn, Cell>> rows = new ArrayList<>(List.of(first.cells()));
        Read more = taken();
        while (more != null
                && more.refused() == null
                && !first.number().isEmpty()
                && more.number().equals(first.number())) {
            rows.add(more.cells());
            more = taken();
        }
        ahead = more;
        return Optional.of(new Row(first.first().line(), first.brandColumn(), order(rows, first.first())));
    }

    private @Nullable Read taken() throws IOException {
        Read kept = ahead;
        ahead = null;
        return kept == null ? read() : kept;
    }

    private @Nullable Read read() throws IOException {
        Cell nowhere = new Cell("", 0, 0);
        try {
            Optional<List<Cell>> cells = csv.next();
            if (cells.isEmpty()) {
                return null;
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
            return new Read(row, first, brand.column(), null);
        } catch (OrderFileException e) {
            return new Read(Map.of(), nowhere, 0, e);
        }
    }

    private static OrderLine line(Map<OrderColumn, Cell> row, Cell first) throws OrderFileException {
        Integer quantity = read(row, OrderColumn.QUANTITY, Integer::valueOf);
        BigDecimal amount = read(row, OrderColumn.LINE_AMOUNT, BigDecimal::new);
        try {
            return new OrderLine(text(row, OrderColumn.SKU), text(row, OrderColumn.PRODUCT), quantity, amount);
        } catch (IllegalArgumentException e) {
            throw new OrderFileException(first.line(), first.column(), String.valueOf(e.getMessage()));
        }
    }

    private static NewOrder order(List<Map<OrderColumn, Cell>> rows, Cell first) throws OrderFileException {
        Map<OrderColumn, Cell> row = rows.getFirst();
        String number = text(row, OrderColumn.ORDER_NUMBER);
        String brand = text(row, OrderColumn.BRAND);
        Instant orderedAt = read(row, OrderColumn.ORDERED_AT, OrderFileReader::instant);
        Instant shippedAt = read(row, OrderColumn.SHIPPED_AT, OrderFileReader::instant);
        Instant from = read(row, OrderColumn.DELIVERY_FROM, OrderFileReader::instant);
        Instant until = read(row, OrderColumn.DELIVERY_UNTIL, OrderFileReader::instant);
        Instant deliveredAt = read(row, OrderColumn.DELIVERED_AT, OrderFileReader::instant);
        Fulfilment fulfilment = read(row, OrderColumn.FULFILMENT, OrderFileReader::fulfilment);
        List<OrderLine> lines = new ArrayList<>();
        for (Map<OrderColumn, Cell> each : rows) {
            lines.add(line(each, first));
        }
        BigDecimal amount = read(row, OrderColumn.AMOUNT, BigDecimal::new);
        try {
            return new NewOrder(
                    number == null ? "" : number,
                    brand == null ? "" : brand,
                    text(row, OrderColumn.CUSTOMER_NAME),
                    text(row, OrderColumn.CUSTOMER_EMAIL),
                    text(row, OrderColumn.CUSTOMER_TIER),
                    orderedAt,
                    shippedAt,
                    from,
                    until,
                    deliveredAt,
                    text(row, OrderColumn.CARRIER),
                    fulfilment,
                    null,
                    null,
                    null,
                    amount,
                    text(row, OrderColumn.CURRENCY),
                    text(row, OrderColumn.COUNTRY),
                    lines);
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

    private static Fulfilment fulfilment(String text) {
        return Fulfilment.find(text).orElseThrow(NumberFormatException::new);
    }

    private interface Form<T> {
        T read(String text);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
