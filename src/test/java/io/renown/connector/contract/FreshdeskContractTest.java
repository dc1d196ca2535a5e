package io.renown.connector.contract;

import io.renown.review.Rating;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

class FreshdeskContractTest extends ConnectorContract<FreshdeskContractTest.Freshdesk> {

    @Override
    Freshdesk createDouble() {
        return new Freshdesk();
    }

    @Override
    String slug() {
        return "freshdesk";
    }

    @Override
    String listing() {
        return "tea-house.freshdesk.com";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("host", "tea-house.freshdesk.com", "api-key", "freshdesk-key-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.TEXT, Tells.CREATED, Tells.UPDATED);
    }

    /** Seven grades, the middle one is neutral. */
    @Override
    @Nullable
    Rating rating(int stars) {
        return new Rating(BigDecimal.valueOf(List.of(0, 2, 3, 4, 6).get(stars - 1)), 6);
    }

    static final class Freshdesk extends NumberedPages {

        @Override
        List<String> hosts() {
            return List.of("tea-house.freshdesk.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        private static final List<Integer> GRADES = List.of(-103, -101, 100, 101, 103);

        @Override
        Answer refusal(int status) {
            return Answer.json(
                    status, Map.of("code", status == 401 ? "invalid_credentials" : "refused", "message", "refused"));
        }

        @Override
        Answer answer(Call call) {
            if (!basic("freshdesk-key-1", "X").equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            boolean all = "2000-01-01T00:00:00Z".equals(call.query().get("created_since"));
            return all && call.path().equals("/api/v2/surveys/satisfaction_ratings")
                    ? Answer.json(page(call, "page", "per_page").stream()
                            .map(Freshdesk::item)
                            .toList())
                    : refusal(404);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", review.number);
            item.put("survey_id", 1);
            item.put("user_id", 43000000001L);
            item.put("ticket_id", 2100 + review.number);
            item.put("feedback", review.text);
            item.put("ratings", Map.of("default_question", GRADES.get(review.stars - 1)));
            item.put("created_at", review.created.toString());
            item.put("updated_at", review.updated.toString());
            return item;
        }
    }
}
