package io.renown.connector.contract;

import io.renown.review.Rating;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

class RedditContractTest extends ConnectorContract<RedditContractTest.Reddit> {

    @Override
    Reddit createDouble() {
        return new Reddit();
    }

    @Override
    String slug() {
        return "reddit";
    }

    @Override
    String listing() {
        return "r/tea";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "app-1234", "client-secret", "reddit-secret-1", "user", "tea_house");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED);
    }

    @Override
    @Nullable
    Rating rating(int stars) {
        return null;
    }

    @Override
    String id(DoubleReview review) {
        return "t3_" + review.number;
    }

    @Override
    int capacity() {
        return 1000;
    }

    static final class Reddit extends NumberedPages {

        @Override
        List<String> hosts() {
            return List.of("oauth.reddit.com", "www.reddit.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.host().startsWith("oauth");
        }

        @Override
        Answer refusal(int status) {
            return Answer.json(status, Map.of("message", "refused", "error", status));
        }

        @Override
        Answer answer(Call call) {
            if (!"web:renown-app-1234:v1 (by /u/tea_house)"
                    .equals(call.headers().get("user-agent"))) {
                return refusal(429);
            }
            if (call.host().startsWith("www")) {
                return token(call);
            }
            if (!("Bearer " + currentToken()).equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            return call.path().equals("/r/tea/new") ? page(call) : refusal(404);
        }

        private Answer token(Call call) {
            boolean good = !revoked
                    && basic("app-1234", "reddit-secret-1")
                            .equals(call.headers().get("authorization"))
                    && "client_credentials".equals(call.form().get("grant_type"));
            return good
                    ? Answer.json(Map.of("access_token", currentToken(), "expires_in", 86400, "token_type", "bearer"))
                    : refusal(401);
        }

        private Answer page(Call call) {
            String after = call.query().get("after");
            int start = after == null
                    ? 0
                    : find(after.substring("t3_".length()))
                            .map(review -> reviews.indexOf(review) + 1)
                            .orElseThrow();
            int end = Math.min(start + Integer.parseInt(call.query().get("limit")), reviews.size());
            Map<String, Object> data = new HashMap<>();
            data.put(
                    "children",
                    reviews.subList(start, end).stream().map(Reddit::item).toList());
            data.put("after", end < reviews.size() ? "t3_" + reviews.get(end - 1).number : null);
            return Answer.json(Map.of("kind", "Listing", "data", data));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> data = new HashMap<>();
            data.put("name", "t3_" + review.number);
            data.put("title", review.title);
            data.put("selftext", review.text);
            data.put("author", review.author);
            data.put("score", 12);
            data.put("url", "https://www.reddit.com/r/tea/comments/" + review.number);
            data.put("created_utc", (double) review.created.getEpochSecond());
            boolean edited = review.updated.isAfter(review.created);
            data.put("edited", edited ? (Object) (double) review.updated.getEpochSecond() : Boolean.FALSE);
            return Map.of("kind", "t3", "data", data);
        }
    }
}
