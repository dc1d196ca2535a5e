package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.WebhookMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ShopifyContractTest extends OrderContract<ShopifyContractTest.Shopify> {

    private static final String SECRET = "shpss_secret-1";

    @Override
    Shopify createDouble() {
        return new Shopify();
    }

    @Override
    String slug() {
        return "shopify";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("shop", "tea-house.myshopify.com", "access-token", "shpat_1", "api-secret", SECRET);
    }

    @Override
    String listing() {
        return "7654321098765";
    }

    @Override
    String number(DoubleOrder order) {
        return "#" + order.number();
    }

    @Test
    void takesAMessageOnlyIfShopifySignedIt() throws PlatformException, GeneralSecurityException {
        byte[] body = "{\"id\":7,\"name\":\"#7\"}".getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(body));
        Map<String, String> headers = Map.of(
                "x-shopify-hmac-sha256", signature,
                "x-shopify-webhook-id", "b54557e4",
                "x-shopify-triggered-at", "2026-11-01T11:59:58.123Z");
        assertThat(client.message(access, new WebhookMessage(headers, body)).id())
                .isEqualTo("b54557e4");
        byte[] forged = "{\"id\":8,\"name\":\"#8\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(ConnectorContract.trouble(() -> client.message(access, new WebhookMessage(headers, forged)))
                        .trouble())
                .isEqualTo(Trouble.FORBIDDEN);
    }

    static final class Shopify extends OrderDouble {

        private static final String ORDERS = "/admin/api/2026-01/orders.json";

        @Override
        List<String> hosts() {
            return List.of("tea-house.myshopify.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer refusal(int status) {
            return Answer.json(status, Map.of("errors", "[API] No"));
        }

        @Override
        Answer answer(Call call) {
            if (!"shpat_1".equals(call.headers().get("x-shopify-access-token"))) {
                return refusal(401);
            }
            return call.path().equals(ORDERS) ? orders(call) : Answer.json(Map.of("shop", Map.of("id", 1)));
        }

        /** A link goes with the cursor and the size alone; other parameters beside them are refused. */
        private Answer orders(Call call) {
            String cursor = call.query().get("page_info");
            if (cursor != null && call.query().size() > 2) {
                return refusal(400);
            }
            int start = cursor == null ? 0 : Integer.parseInt(cursor);
            int limit = Integer.parseInt(call.query().get("limit"));
            String address = "<https://tea-house.myshopify.com" + ORDERS + "?limit=" + limit + "&page_info=";
            Map<String, String> headers = new HashMap<>();
            if (start + limit < orders.size()) {
                headers.put("Link", address + "0>; rel=\"previous\", " + address + (start + limit) + ">; rel=\"next\"");
            }
            Answer page = Answer.json(Map.of(
                    "orders", page(start, limit).stream().map(Shopify::item).toList()));
            return new Answer(200, headers, page.contentType(), page.body());
        }

        private static Map<String, Object> item(DoubleOrder order) {
            return Map.of(
                    "id", order.number(),
                    "name", "#" + order.number(),
                    "email", "guest@example.com",
                    "created_at", order.ordered().toString().replace("Z", "+00:00"),
                    "total_price", order.amount(),
                    "currency", "EUR",
                    "shipping_address", Map.of("name", "Guest", "country_code", "DE"),
                    "line_items",
                            List.of(Map.of(
                                    "product_id",
                                    7654321098765L,
                                    "sku",
                                    DoubleOrder.SKU,
                                    "title",
                                    DoubleOrder.PRODUCT,
                                    "quantity",
                                    order.number())));
        }
    }
}
