package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.OrderPage.FoundLine;
import io.renown.connector.OrderPage.FoundOrder;
import io.renown.connector.file.OrderFeed;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class FoundOrderTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void readsLinesAndWhenAnOrderIsPromised() throws Exception {
        OrderFeed feed = JSON.readValue("""
                {"request": {"url": "/orders"}, "items": "/orders", "number": "/name", "tier": "/rank",
                 "delivery-from": {"from": "/earliest", "as": "iso"}, "delivery-until": {"from": "/latest", "as": "iso"},
                 "fulfilment": {"from": "/channel", "values": {"AFN": "platform", "MFN": "merchant"}},
                 "lines": {"items": "/line_items", "sku": "/sku", "product": "/title", "quantity": "/n", "amount": "/price"}}
                """, OrderFeed.class);
        FoundOrder order = Feeds.order(feed, JSON.readTree("""
                {"name": "#1001", "rank": "gold", "earliest": "2026-05-02T00:00:00Z", "latest": "2026-05-06T00:00:00Z",
                 "channel": "AFN", "line_items": [{"sku": "T-1", "title": "Tea", "n": 2, "price": "19.80"}, {"title": "Cup"}]}
                """));
        assertThat(order.number()).isEqualTo("#1001");
        assertThat(order.tier()).isEqualTo("gold");
        assertThat(order.deliveryFrom()).isEqualTo(Instant.parse("2026-05-02T00:00:00Z"));
        assertThat(order.deliveryUntil()).isEqualTo(Instant.parse("2026-05-06T00:00:00Z"));
        assertThat(order.fulfilment()).isEqualTo("platform");
        assertThat(order.lines())
                .containsExactly(
                        new FoundLine("T-1", "Tea", 2, new BigDecimal("19.80"), null),
                        new FoundLine(null, "Cup", null, null, null));
    }
}
