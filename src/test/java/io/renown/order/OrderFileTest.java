package io.renown.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.order.OrderFileReader.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderFileTest {

    @Test
    void readsColumnsInAnyOrder() throws Exception {
        OrderFileReader reader = reader("""
                brand,order_number,ordered_at,quantity,amount,currency,customer_name
                tea,A-1,2026-03-08T12:05:00+08:00,2,79.5,CNY,"Li, ""Lee"" Wei"
                """);

        Row row = reader.next().orElseThrow();

        assertThat(row.line()).isEqualTo(2);
        assertThat(row.order().number()).isEqualTo("A-1");
        assertThat(row.order().brand()).isEqualTo("tea");
        assertThat(row.order().orderedAt()).isEqualTo(Instant.parse("2026-03-08T04:05:00Z"));
        assertThat(row.order().quantity()).isEqualTo(2);
        assertThat(row.order().amount()).isEqualTo(new BigDecimal("79.50"));
        assertThat(row.order().customerName()).isEqualTo("Li, \"Lee\" Wei");
        assertThat(row.order().country()).isNull();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void namesLineAndColumnOfACellThatCannotBeRead() throws Exception {
        OrderFileReader reader = reader("""
                order_number,brand,product,quantity

                A-1,tea,"two
                lines",many
                A-2,tea,cup,3
                """);

        assertThatThrownBy(reader::next)
                .isInstanceOfSatisfying(OrderFileException.class, refused -> {
                    assertThat(refused.line()).isEqualTo(4);
                    assertThat(refused.column()).isEqualTo(8);
                })
                .hasMessage("quantity must be a whole number: many");
        assertThat(reader.next().map(Row::line)).contains(5);
    }

    @Test
    void refusesUnknownColumnsAndMissingOnes() {
        assertThatThrownBy(() -> reader("order_number,colour\n"))
                .isInstanceOfSatisfying(
                        OrderFileException.class,
                        refused -> assertThat(refused.column()).isEqualTo(14))
                .hasMessageContaining("unknown column \"colour\"");
        assertThatThrownBy(() -> reader("order_number,sku\n"))
                .hasMessage("the columns order_number and brand are required");
        assertThatThrownBy(() -> reader("")).hasMessageContaining("empty");
    }

    @Test
    void refusesRowsOfAnotherLengthAndOpenQuotes() throws Exception {
        OrderFileReader reader = reader("order_number,brand\nA-1\nA-2,\"tea\n");

        assertThatThrownBy(reader::next).hasMessage("the row has 1 cells, the header 2");
        assertThatThrownBy(reader::next).hasMessage("the file ends inside a quoted cell");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void writesWhatItReadsAndNeutralisesFormulas() throws Exception {
        OrderDetails order = new OrderDetails(
                1,
                2,
                "A-1",
                "=HYPERLINK(\"http://evil.example\")",
                "'@quoted",
                "gold",
                Instant.parse("2026-03-08T04:05:00Z"),
                null,
                null,
                null,
                null,
                "a\nb",
                Fulfilment.PLATFORM,
                "-5",
                "plain",
                1,
                new BigDecimal("-3.00"),
                "EUR",
                "DE",
                List.of());
        StringWriter written = new StringWriter();

        new OrderFileWriter(written).write(order, "tea");

        assertThat(written.toString()).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",''@quoted");
        NewOrder read = reader(written.toString()).next().map(Row::order).orElseThrow();
        assertThat(read.customerName()).isEqualTo(order.customerName());
        assertThat(read.customerEmail()).isEqualTo(order.customerEmail());
        assertThat(read.carrier()).isEqualTo(order.carrier());
        assertThat(read.sku()).isEqualTo(order.sku());
        assertThat(read.amount()).isEqualTo(order.amount());
        assertThat(read.orderedAt()).isEqualTo(order.orderedAt());
        assertThat(read.customerTier()).isEqualTo("gold");
        assertThat(read.fulfilment()).isEqualTo(Fulfilment.PLATFORM);
    }

    @Test
    void rowsOfOneNumberAreTheLinesOfOneOrder() throws Exception {
        OrderFileReader reader = reader("""
                order_number,brand,sku,quantity,line_amount,amount,fulfilment,delivery_until
                A-1,tea,T-1,2,19.80,29.7,merchant,2026-03-12T00:00:00Z
                A-1,,T-2,1,9.9,,,
                A-2,tea,T-3,1,,,,
                A-3,tea,T-4
                A-3,tea,T-4,1,7,,drone,
                """);

        Row first = reader.next().orElseThrow();
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.order().sku()).isNull();
        assertThat(first.order().amount()).isEqualTo(new BigDecimal("29.70"));
        assertThat(first.order().fulfilment()).isEqualTo(Fulfilment.MERCHANT);
        assertThat(first.order().deliveryUntil()).isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
        assertThat(first.order().lines())
                .containsExactly(
                        new OrderLine("T-1", null, 2, new BigDecimal("19.80")),
                        new OrderLine("T-2", null, 1, new BigDecimal("9.90")));
        NewOrder second = reader.next().orElseThrow().order();
        assertThat(second.sku()).isEqualTo("T-3");
        assertThat(second.lines()).isEmpty();
        assertThatThrownBy(reader::next).hasMessage("the row has 3 cells, the header 8");
        assertThatThrownBy(reader::next).hasMessage("fulfilment must be merchant, platform, pickup or digital: drone");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void linesComeBackAsTheyWereWritten() throws Exception {
        NewOrder order = reader("order_number,brand,sku,line_amount\nA-1,tea,T-1,5\nA-1,tea,T-2,6\n")
                .next()
                .map(Row::order)
                .orElseThrow();
        CustomerOrder held = new CustomerOrder(order, 7);
        StringWriter written = new StringWriter();
        new OrderFileWriter(written).write(held.details(), "tea");
        assertThat(reader(written.toString()).next().map(Row::order)).contains(order);
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() throws Exception {
        Optional<Row> row =
                reader("\uFEFForder_number,brand\r\n\r\nA-1,tea\r\n").next();

        assertThat(row.map(found -> found.order().number())).contains("A-1");
        assertThat(row.map(Row::line)).contains(3);
    }

    private static OrderFileReader reader(String text) throws IOException, OrderFileException {
        return new OrderFileReader(new StringReader(text));
    }
}
