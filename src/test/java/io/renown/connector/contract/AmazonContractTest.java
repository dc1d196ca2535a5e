package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AmazonContractTest extends OrderContract<AmazonContractTest.Amazon> {

    private static final String MARKETPLACE = "A1PA6795UKMFR9";
    private static final String ASIN = "B000000001";

    @Override
    Amazon createDouble() {
        return new Amazon();
    }

    @Override
    String slug() {
        return "amazon";
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "client-id", "lwa-1",
                "client-secret", "lwa-secret-1",
                "app-id", "amzn1.sp.solution.1",
                "region", "eu",
                "marketplace", MARKETPLACE);
    }

    @Override
    String listing() {
        return ASIN;
    }

    @Override
    String number(DoubleOrder order) {
        return Amazon.number(order);
    }

    @Test
    void readsWhatReviewsMention() throws PlatformException {
        JsonNode topics = client.call(access, "topics", Map.of("listing", "B000000001"));
        assertThat(topics.at("/topics/positiveTopics/0/topic").stringValue()).isEqualTo("aroma");
        assertThat(topics.at("/topics/positiveTopics/0/asinMetrics/numberOfMentions")
                        .intValue())
                .isEqualTo(34);
    }

    @Test
    void takesNoTopicsForWhatTheyAre() throws PlatformException {
        assertThat(client.call(access, "topics", Map.of("listing", "B000000002"))
                        .has("topics"))
                .isFalse();
    }

    @Test
    void asksTheBuyerOnceAndOnlyInTheWindow() throws PlatformException {
        Map<String, String> order = Map.of("order", "026-0000001-0000001");
        assertThat(client.call(access, "solicitations", order)
                        .at("/_links/actions/0/name")
                        .stringValue())
                .isEqualTo("productReviewAndSellerFeedback");
        client.call(access, "solicit", order);
        assertThat(client.call(access, "solicitations", order).at("/_links/actions"))
                .isEmpty();
        assertThat(ConnectorContract.trouble(() -> client.call(access, "solicit", order))
                        .trouble())
                .isEqualTo(Trouble.FORBIDDEN);
    }

    @Test
    void sendsPeopleToAmazonWithTheNumberOfTheApplication() {
        assertThat(client.consentUrl(access, "https://renown.example/back", "state-1", "v".repeat(43)))
                .contains("application_id=amzn1.sp.solution.1")
                .doesNotContain("lwa-1");
    }

    static final class Amazon extends OrderDouble {

        private static final Optional<ContractCheck> ORDERS =
                ContractCheck.find("amazon-sp-api/orders_2026-01-01.json");
        private static final Optional<ContractCheck> TOPICS = ContractCheck.find(
                "amazon-sp-api/customerFeedback_2024-06-01.json",
                "/customerFeedback/2024-06-01/items/{asin}/reviews/topics");
        private static final Optional<ContractCheck> SOLICITATIONS =
                ContractCheck.find("amazon-sp-api/solicitations.json");

        private final Set<String> asked = new HashSet<>();

        static String number(DoubleOrder order) {
            return "%03d-%07d-%07d".formatted(26, 1, order.number());
        }

        @Override
        List<String> hosts() {
            return List.of("sellingpartnerapi-eu.amazon.com", "api.amazon.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.host().startsWith("selling");
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            if (call.path().startsWith("/orders")) {
                return ORDERS;
            }
            if (call.path().startsWith("/customerFeedback")) {
                return TOPICS;
            }
            return isForReviewsOrReplies(call) ? SOLICITATIONS : Optional.empty();
        }

        /** The files know no 401, and of 204 not that it has no body. */
        @Override
        boolean describes(Answer answer) {
            return answer.status() != 401 && answer.status() != 204;
        }

        @Override
        Answer refusal(int status) {
            String code = switch (status) {
                case 401, 403 -> "Unauthorized";
                case 404 -> "NotFound";
                case 429 -> "QuotaExceeded";
                default -> "InvalidInput";
            };
            return Answer.json(status, Map.of("errors", List.of(Map.of("code", code, "message", "No"))));
        }

        @Override
        Answer answer(Call call) {
            if (call.host().equals("api.amazon.com")) {
                return token(call);
            }
            if (!currentToken().equals(call.headers().get("x-amz-access-token"))) {
                return refusal(401);
            }
            if (call.path().equals("/orders/2026-01-01/orders")) {
                return orders(call);
            }
            return call.path().startsWith("/solicitations") ? solicitation(call) : topics(call);
        }

        private Answer token(Call call) {
            boolean good = !revoked
                    && "refresh-me".equals(call.form().get("refresh_token"))
                    && "lwa-1".equals(call.form().get("client_id"))
                    && "lwa-secret-1".equals(call.form().get("client_secret"));
            return good
                    ? Answer.json(
                            Map.of("access_token", currentToken(), "refresh_token", "refresh-me", "expires_in", 3600))
                    : Answer.json(400, Map.of("error", "invalid_grant", "error_description", "revoked"));
        }

        private Answer orders(Call call) {
            if (!call.query().containsKey("lastUpdatedAfter")
                    || !MARKETPLACE.equals(call.query().get("marketplaceIds"))) {
                return refusal(400);
            }
            int start = Integer.parseInt(call.query().getOrDefault("paginationToken", "0"));
            int size = Integer.parseInt(call.query().get("maxResultsPerPage"));
            Map<String, Object> answer = new HashMap<>();
            answer.put("orders", page(start, size).stream().map(Amazon::item).toList());
            if (start + size < orders.size()) {
                answer.put("pagination", Map.of("nextToken", Integer.toString(start + size)));
            }
            return Answer.json(answer);
        }

        private static Map<String, Object> item(DoubleOrder order) {
            return Map.of(
                    "orderId", number(order),
                    "createdTime", order.ordered().toString(),
                    "lastUpdatedTime", order.ordered().toString(),
                    "salesChannel", Map.of("channelName", "AMAZON"),
                    "fulfillment", Map.of("fulfillmentStatus", "SHIPPED"),
                    "proceeds", Map.of("grandTotal", Map.of("amount", order.amount(), "currencyCode", "EUR")),
                    "orderItems",
                            List.of(Map.of(
                                    "orderItemId", "1",
                                    "quantityOrdered", order.number(),
                                    "product",
                                            Map.of(
                                                    "asin",
                                                    ASIN,
                                                    "sellerSku",
                                                    DoubleOrder.SKU,
                                                    "title",
                                                    DoubleOrder.PRODUCT))));
        }

        private Answer topics(Call call) {
            if (call.path().contains("B000000002")) {
                return Answer.empty(204);
            }
            return Answer.json(Map.of(
                    "asin",
                    "B000000001",
                    "itemName",
                    DoubleOrder.PRODUCT,
                    "marketplaceId",
                    MARKETPLACE,
                    "countryCode",
                    "DE",
                    "dateRange",
                    Map.of("startDate", "2026-05-01T00:00:00Z", "endDate", "2026-10-31T00:00:00Z"),
                    "topics",
                    Map.of(
                            "positiveTopics",
                            List.of(Map.of(
                                    "topic",
                                    "aroma",
                                    "asinMetrics",
                                    Map.of("numberOfMentions", 34, "occurrencePercentage", 12.5))))));
        }

        private Answer solicitation(Call call) {
            String order = call.path().split("/")[4];
            if (call.method().equals("POST")) {
                return asked.add(order) ? hal(201, Map.of()) : hal(403, refusalBody());
            }
            List<Map<String, Object>> actions = asked.contains(order)
                    ? List.of()
                    : List.of(Map.of(
                            "href",
                            call.path() + "/solicitations/productReviewAndSellerFeedback",
                            "name",
                            "productReviewAndSellerFeedback"));
            return hal(200, Map.of("_links", Map.of("actions", actions, "self", Map.of("href", call.path()))));
        }

        private static Map<String, Object> refusalBody() {
            return Map.of("errors", List.of(Map.of("code", "Forbidden", "message", "asked already")));
        }

        private static Answer hal(int status, Map<String, Object> body) {
            return new Answer(status, Map.of(), "application/hal+json", JSON.writeValueAsString(body));
        }
    }
}
