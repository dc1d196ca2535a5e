package io.renown.connector.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class OkendoContractTest extends ConnectorContract<OkendoContractTest.Okendo> {

    @Override
    Okendo createDouble() {
        return new Okendo();
    }

    @Override
    String slug() {
        return "okendo";
    }

    @Override
    String listing() {
        return "user-0001";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("user-id", "user-0001", "api-key", "okendo-key-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED, Tells.REPLY);
    }

    /** The address of the next page is a path behind its base. */
    static final class Okendo extends NumberedPages {

        @Override
        List<String> hosts() {
            return List.of("api.okendo.io");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer answer(Call call) {
            if (!basic("user-0001", "okendo-key-1").equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            if (!call.path().equals("/enterprise/reviews")
                    || !"2025-02-01".equals(call.headers().get("okendo-api-version"))) {
                return refusal(404);
            }
            String last = call.query().get("lastEvaluated");
            int start = last == null ? 0 : JSON.readTree(last).at("/after").intValue();
            int end = Math.min(start + Integer.parseInt(call.query().get("limit")), reviews.size());
            Map<String, Object> answer = new HashMap<>();
            answer.put(
                    "reviews",
                    reviews.subList(start, end).stream().map(Okendo::item).toList());
            if (end < reviews.size()) {
                answer.put("nextUrl", "/reviews?limit=100&lastEvaluated=%7B%22after%22%3A" + end + "%7D");
            }
            return Answer.json(answer);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("reviewId", Integer.toString(review.number));
            item.put("productId", "shopify-123");
            item.put("rating", review.stars);
            item.put("title", review.title);
            item.put("body", review.text);
            item.put("dateCreated", review.created.toString());
            item.put("helpfulCount", 1);
            item.put(
                    "reviewer",
                    Map.of("displayName", review.author, "location", Map.of("country", Map.of("code", "NL"))));
            return item;
        }
    }
}
