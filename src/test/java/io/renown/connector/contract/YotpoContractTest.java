package io.renown.connector.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class YotpoContractTest extends ConnectorContract<YotpoContractTest.Yotpo> {

    @Override
    Yotpo createDouble() {
        return new Yotpo();
    }

    @Override
    String slug() {
        return "yotpo";
    }

    @Override
    String listing() {
        return "AppKey123";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "AppKey123", "client-secret", "yotpo-secret-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED, Tells.UPDATED);
    }

    static final class Yotpo extends NumberedPages {

        @Override
        List<String> hosts() {
            return List.of("api.yotpo.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().startsWith("/v1/");
        }

        @Override
        Answer refusal(int status) {
            return Answer.json(status, Map.of("status", Map.of("code", status, "message", "refused")));
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(Answer.json(Map.of("status", Map.of("code", 500, "message", "sorry"))));
        }

        @Override
        Answer answer(Call call) {
            if (call.path().equals("/oauth/token")) {
                return token(call);
            }
            if (!currentToken().equals(call.query().get("utoken"))) {
                return refusal(401);
            }
            return call.path().equals("/v1/apps/AppKey123/reviews")
                            && call.query().containsKey("since_updated_at")
                    ? Answer.json(Map.of(
                            "reviews",
                            page(call, "page", "count").stream()
                                    .map(Yotpo::item)
                                    .toList()))
                    : refusal(404);
        }

        private Answer token(Call call) {
            boolean good = !revoked
                    && "client_credentials".equals(call.json().at("/grant_type").stringValue())
                    && "AppKey123".equals(call.json().at("/client_id").stringValue())
                    && "yotpo-secret-1".equals(call.json().at("/client_secret").stringValue());
            return good ? Answer.json(Map.of("access_token", currentToken(), "token_type", "bearer")) : refusal(401);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", review.number);
            item.put("title", review.title);
            item.put("content", review.text);
            item.put("score", review.stars);
            item.put("votes_up", 2);
            item.put("votes_down", 0);
            item.put("sku", "TEA-7");
            item.put("name", review.author);
            item.put("reviewer_type", "verified_buyer");
            item.put("deleted", false);
            item.put("created_at", review.created.toString());
            item.put("updated_at", review.updated.toString());
            return item;
        }
    }
}
