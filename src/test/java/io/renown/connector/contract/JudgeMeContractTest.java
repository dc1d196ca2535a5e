package io.renown.connector.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class JudgeMeContractTest extends ConnectorContract<JudgeMeContractTest.JudgeMe> {

    @Override
    JudgeMe createDouble() {
        return new JudgeMe();
    }

    @Override
    String slug() {
        return "judge-me";
    }

    @Override
    String listing() {
        return "tea-house.myshopify.com";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("shop", "tea-house.myshopify.com", "api-token", "judge-token-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED, Tells.UPDATED);
    }

    static final class JudgeMe extends NumberedPages {

        @Override
        List<String> hosts() {
            return List.of("api.judge.me");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer refusal(int status) {
            return Answer.json(status, Map.of("error", "refused with " + status));
        }

        @Override
        Answer answer(Call call) {
            if (!"judge-token-1".equals(call.headers().get("x-api-token"))
                    || !"tea-house.myshopify.com".equals(call.query().get("shop_domain"))) {
                return refusal(401);
            }
            if (call.method().equals("GET") && call.path().equals("/api/v1/reviews")) {
                return Answer.json(Map.of(
                        "current_page",
                        Integer.parseInt(call.query().get("page")),
                        "per_page",
                        Integer.parseInt(call.query().get("per_page")),
                        "reviews",
                        page(call, "page", "per_page").stream()
                                .map(JudgeMe::item)
                                .toList()));
            }
            return call.method().equals("POST") && call.path().equals("/api/v1/replies") ? reply(call) : refusal(404);
        }

        /** Whoever replies twice is told so here; what Judge.me does is not known. */
        private Answer reply(Call call) {
            return find(call.json().at("/review_id").asString())
                    .filter(review -> review.reply == null)
                    .map(review -> {
                        review.reply = call.json().at("/reply/content").stringValue();
                        return Answer.json(Map.of("message", "created"));
                    })
                    .orElseGet(() -> refusal(422));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", review.number);
            item.put("title", review.title);
            item.put("body", review.text);
            item.put("rating", review.stars);
            item.put("product_external_id", 5280573096092L);
            item.put("reviewer", Map.of("id", 1, "name", review.author));
            item.put("source", "web");
            item.put("hidden", false);
            item.put("verified", "nothing");
            item.put("created_at", review.created.toString().replace("Z", "+00:00"));
            item.put("updated_at", review.updated.toString().replace("Z", "+00:00"));
            return item;
        }
    }
}
