package io.renown.connector.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class WalmartContractTest extends OrderContract<WalmartContractTest.Walmart> {

    @Override
    Walmart createDouble() {
        return new Walmart();
    }

    @Override
    String slug() {
        return "walmart";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "seller-1", "client-secret", "seller-secret-1");
    }

    @Override
    String number(DoubleOrder order) {
        return "2000" + order.number();
    }

    /** The file at hand is of the days of signed calls; what is checked here was written from Walmart's pages. */
    static final class Walmart extends OrderDouble {

        @Override
        List<String> hosts() {
            return List.of("marketplace.walmartapis.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().startsWith("/v3/orders");
        }

        @Override
        Answer refusal(int status) {
            String code = switch (status) {
                case 401 -> "UNAUTHORIZED.GMP_GATEWAY_API";
                case 429 -> "REQUEST_THRESHOLD_VIOLATED.GMP_GATEWAY_API";
                default -> "INVALID_REQUEST_PARAM.GMP_GATEWAY_API";
            };
            return Answer.json(
                    status, Map.of("errors", Map.of("error", List.of(Map.of("code", code, "description", "No")))));
        }

        @Override
        Answer answer(Call call) {
            if (call.headers().getOrDefault("wm_qos.correlation_id", "").isEmpty()
                    || !call.headers().containsKey("wm_svc.name")) {
                return refusal(400);
            }
            if (call.path().equals("/v3/token")) {
                return token(call);
            }
            if (!currentToken().equals(call.headers().get("wm_sec.access_token"))) {
                return refusal(401);
            }
            return call.path().equals("/v3/orders") ? orders(call) : Answer.json(Map.of("is_valid", true));
        }

        private Answer token(Call call) {
            String basic = "Basic "
                    + Base64.getEncoder().encodeToString("seller-1:seller-secret-1".getBytes(StandardCharsets.UTF_8));
            boolean good = !revoked
                    && basic.equals(call.headers().get("authorization"))
                    && "client_credentials".equals(call.form().get("grant_type"));
            return good
                    ? Answer.json(Map.of("access_token", currentToken(), "token_type", "Bearer", "expires_in", 900))
                    : refusal(401);
        }

        /** The next page is what stands behind the path, to be sent as it is; one order alone is no list. */
        private Answer orders(Call call) {
            int start = Integer.parseInt(call.query().getOrDefault("soIndex", "0"));
            int limit = Integer.parseInt(call.query().get("limit"));
            List<Map<String, Object>> page =
                    page(start, limit).stream().map(Walmart::item).toList();
            Map<String, Object> meta = new HashMap<>(Map.of("totalCount", orders.size(), "limit", limit));
            if (start + limit < orders.size()) {
                meta.put("nextCursor", "?limit=" + limit + "&hasMoreElements=true&soIndex=" + (start + limit));
            }
            Map<String, Object> elements =
                    page.isEmpty() ? Map.of() : Map.of("order", page.size() == 1 ? page.getFirst() : page);
            return Answer.json(Map.of("list", Map.of("meta", meta, "elements", elements)));
        }

        private static Map<String, Object> item(DoubleOrder order) {
            Map<String, Object> line = Map.of(
                    "item", Map.of("sku", DoubleOrder.SKU, "productName", DoubleOrder.PRODUCT),
                    "orderLineQuantity",
                            Map.of("unitOfMeasurement", "EACH", "amount", Integer.toString(order.number())),
                    "charges",
                            Map.of(
                                    "charge",
                                    List.of(Map.of(
                                            "chargeAmount",
                                            Map.of("currency", "EUR", "amount", Double.valueOf(order.amount()))))));
            return Map.of(
                    "purchaseOrderId", "1" + order.number(),
                    "customerOrderId", "2000" + order.number(),
                    "orderDate", order.ordered().toEpochMilli(),
                    "shippingInfo", Map.of("postalAddress", Map.of("name", "Guest", "country", "USA")),
                    "orderLines", Map.of("orderLine", List.of(line)));
        }
    }
}
