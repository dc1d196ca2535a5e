package io.renown.connector.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EbayOrdersContractTest extends OrderContract<EbayOrdersContractTest.EbayOrders> {

    @Override
    EbayOrders createDouble() {
        return new EbayOrders();
    }

    @Override
    String slug() {
        return "ebay";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "app-1", "client-secret", "app-secret-1", "redirect-name", "Renown-tea");
    }

    @Override
    String number(DoubleOrder order) {
        return "11-" + order.number();
    }

    static final class EbayOrders extends OrderDouble {

        private static final Optional<ContractCheck> CONTRACT =
                ContractCheck.find("ebay/sell_fulfillment_v1_oas3.json", "/order");
        private static final String ORDERS = "/sell/fulfillment/v1/order";

        @Override
        List<String> hosts() {
            return List.of("api.ebay.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().equals(ORDERS);
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            return isForReviewsOrReplies(call) ? CONTRACT : Optional.empty();
        }

        @Override
        boolean describes(Answer answer) {
            return answer.status() == 200;
        }

        @Override
        Answer refusal(int status) {
            int code = status == 401 ? 1001 : status == 429 ? 2001 : 30_700;
            return Answer.json(status, Map.of("errors", List.of(Map.of("errorId", code, "message", "No"))));
        }

        @Override
        Answer answer(Call call) {
            if (call.path().startsWith("/identity")) {
                return !revoked && "refresh-me".equals(call.form().get("refresh_token"))
                        ? Answer.json(Map.of("access_token", currentToken(), "expires_in", 7200))
                        : Answer.json(400, Map.of("error", "invalid_grant"));
            }
            if (!("Bearer " + currentToken()).equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            String filter = call.query().getOrDefault("filter", "");
            if (!filter.matches("lastmodifieddate:\\[[0-9TZ:.-]+\\.\\.]")) {
                return refusal(400);
            }
            int offset = Integer.parseInt(call.query().getOrDefault("offset", "0"));
            int limit = Integer.parseInt(call.query().get("limit"));
            Map<String, Object> answer = new HashMap<>();
            answer.put(
                    "orders", page(offset, limit).stream().map(EbayOrders::item).toList());
            answer.put("total", orders.size());
            if (offset + limit < orders.size()) {
                answer.put(
                        "next",
                        "https://api.ebay.com" + ORDERS + "?filter="
                                + filter.replace("[", "%5B").replace("]", "%5D") + "&limit=" + limit + "&offset="
                                + (offset + limit));
            }
            return Answer.json(answer);
        }

        private static Map<String, Object> item(DoubleOrder order) {
            return Map.of(
                    "orderId", "11-" + order.number(),
                    "creationDate", order.ordered().toString(),
                    "buyer", Map.of("username", "guest"),
                    "lineItems",
                            List.of(Map.of(
                                    "sku", DoubleOrder.SKU, "title", DoubleOrder.PRODUCT, "quantity", order.number())),
                    "pricingSummary", Map.of("total", Map.of("value", order.amount(), "currency", "EUR")));
        }
    }
}
