package io.renown.connector.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class StampedContractTest extends ConnectorContract<StampedContractTest.Stamped> {

    @Override
    Stamped createDouble() {
        return new Stamped();
    }

    @Override
    String slug() {
        return "stamped";
    }

    @Override
    String listing() {
        return "123456";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("store-hash", "123456", "api-key", "pubkey-1", "api-secret", "stamped-secret-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED);
    }

    static final class Stamped extends NumberedPages {

        @Override
        List<String> hosts() {
            return List.of("stamped.io");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer answer(Call call) {
            if (!basic("pubkey-1", "stamped-secret-1").equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            if (!call.path().equals("/api/v2/123456/dashboard/reviews")) {
                return refusal(404);
            }
            return Answer.json(Map.of(
                    "results",
                    page(call, "page", "take").stream().map(Stamped::item).toList(),
                    "total",
                    reviews.size(),
                    "page",
                    Integer.parseInt(call.query().get("page"))));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> inside = new HashMap<>();
            inside.put("id", review.number);
            inside.put("rating", review.stars);
            inside.put("title", review.title);
            inside.put("body", review.text);
            inside.put("author", review.author);
            inside.put("productId", 6549921987L);
            inside.put("dateCreated", review.created.toString().replace("Z", ""));
            return Map.of("review", inside, "customer", Map.of("id", 9));
        }
    }
}
