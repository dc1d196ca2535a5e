package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.identity.ApiTokenService;
import io.renown.publicapi.Api.Answer;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderApiIT extends PortalIT {

    private static final String TWO_LINES = """
            {"orders": [{"number": "API-1", "brand": "north", "customerTier": "gold", "fulfilment": "merchant",
              "orderedAt": "2026-05-01T10:00:00Z", "deliveryUntil": "2026-05-06T00:00:00Z", "amount": 29.7,
              "currency": "EUR", "country": "DE",
              "lines": [{"sku": "T-1", "quantity": 2, "amount": 19.8}, {"product": "Cup", "amount": 9.9}]}]}
            """;

    @Autowired
    private ApiTokenService tokens;

    private Api api;

    @BeforeEach
    void setUpCaller() {
        api = caller(tenants.a(), tenants.a().ownerId());
    }

    private Api caller(LookAlike tenant, long memberId) {
        return new Api(
                url("/api/v1"),
                tenant.call(() ->
                        tokens.create(memberId, "orders", Duration.ofDays(1)).key()));
    }

    @Test
    void takesAnOrderOnceHoweverOftenItIsSent() {
        Answer first = api.post("/orders", TWO_LINES);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().at("/created").asInt()).isEqualTo(1);
        assertThat(api.post("/orders", TWO_LINES).json().at("/unchanged").asInt())
                .isEqualTo(1);
        assertThat(api.post("/orders", TWO_LINES.replace("\"gold\"", "\"silver\""))
                        .json()
                        .at("/changed")
                        .asInt())
                .isEqualTo(1);

        Answer held = api.get("/orders?number=API-1");
        assertThat(held.string("/items/0/customerTier")).isEqualTo("silver");
        assertThat(held.string("/items/0/brand")).isEqualTo("north");
        assertThat(held.string("/items/0/deliveryUntil")).isEqualTo("2026-05-06T00:00:00Z");
        assertThat(held.json().at("/items/0/lines").size()).isEqualTo(2);
        assertThat(held.json().at("/items/0/lines/0/amount").decimalValue()).isEqualByComparingTo("19.80");
        assertThat(caller(tenants.b(), tenants.b().ownerId())
                        .get("/orders?number=API-1")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void pagesThroughEveryOrderOnce() {
        String many = IntStream.range(0, 7)
                .mapToObj(i -> "{\"number\": \"PAGE-" + i + "\", \"brand\": \"north\"}")
                .collect(Collectors.joining(",", "{\"orders\": [", "]}"));
        assertThat(api.post("/orders", many).status()).isEqualTo(200);
        Set<String> seen = new HashSet<>();
        int items = 0;
        String cursor = "";
        do {
            Answer page = api.get("/orders?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.json().at("/items").forEach(item -> seen.add(item.at("/number").asString()));
            items += page.json().at("/items").size();
            cursor = page.json().at("/nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(items).contains("PAGE-0", "PAGE-6");
    }

    @Test
    void refusesWhatIsNoOrderAndSaysWhere() {
        Answer refused = api.post("/orders", TWO_LINES.replace("\"EUR\"", "\"EUX\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.string("/errors/0/field")).isEqualTo("orders[0].currency");
        assertThat(api.post("/orders", TWO_LINES.replace("\"merchant\"", "\"drone\""))
                        .status())
                .isEqualTo(422);
        assertThat(api.post("/orders", "{\"orders\": []}").status()).isEqualTo(422);
        String tooMany = IntStream.range(0, 501)
                .mapToObj(i -> "{\"number\": \"M-" + i + "\", \"brand\": \"north\"}")
                .collect(Collectors.joining(",", "{\"orders\": [", "]}"));
        assertThat(api.post("/orders", tooMany).status()).isEqualTo(422);
        assertThat(api.post("/orders", TWO_LINES.replace("\"north\"", "\"nowhere\""))
                        .status())
                .isEqualTo(404);
    }
}
