package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.Trouble;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YelpContractTest extends ConnectorContract<YelpContractTest.Yelp> {

    @Override
    Yelp createDouble() {
        return new Yelp();
    }

    @Override
    String slug() {
        return "yelp";
    }

    @Override
    String listing() {
        return "tea-house-amsterdam";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("api-key", "yelp-key-1", "partner-token", "yelp-partner-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED);
    }

    @Override
    int capacity() {
        return 3;
    }

    @Test
    void saysWhatIsMissingWhereNoPartnerReplies() {
        platform.add(new DoubleReview(1, NOW));
        access = new ContractAccess(slug(), Map.of("api-key", "yelp-key-1"), "");
        assertThat(trouble(() -> client.reply(access, target(platform.reviews.getFirst(), null), "Thank you"))
                        .trouble())
                .isEqualTo(Trouble.NOT_SET_UP);
        assertThat(platform.calls()).isEmpty();
    }

    static final class Yelp extends PlatformDouble {

        @Override
        List<String> hosts() {
            return List.of("api.yelp.com", "partner-api.yelp.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        private static final DateTimeFormatter PACIFIC = DateTimeFormatter.ofPattern(
                        "yyyy-MM-dd HH:mm:ss", Locale.ENGLISH)
                .withZone(ZoneId.of("America/Los_Angeles"));

        @Override
        Answer refusal(int status) {
            String code = switch (status) {
                case 401 -> "TOKEN_INVALID";
                case 429 -> "TOO_MANY_REQUESTS_PER_SECOND";
                default -> "BUSINESS_NOT_FOUND";
            };
            return Answer.json(status, Map.of("error", Map.of("code", code, "description", "refused")));
        }

        @Override
        Answer answer(Call call) {
            if (call.host().startsWith("partner")) {
                return reply(call);
            }
            if (!"Bearer yelp-key-1".equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            return call.path().equals("/v3/businesses/tea-house-amsterdam/reviews")
                    ? Answer.json(Map.of(
                            "total",
                            reviews.size(),
                            "possible_languages",
                            List.of("en"),
                            "reviews",
                            reviews.stream().limit(3).map(Yelp::item).toList()))
                    : refusal(404);
        }

        private Answer reply(Call call) {
            if (!"Bearer yelp-partner-1".equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            return find(call.path().substring("/reviews/v1/".length()))
                    .map(review -> {
                        review.reply = call.json().at("/response_text").stringValue();
                        return Answer.empty(201);
                    })
                    .orElseGet(() -> refusal(404));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", Integer.toString(review.number));
            item.put("rating", review.stars);
            item.put("text", review.text);
            item.put("time_created", PACIFIC.format(review.created));
            item.put("url", "https://www.yelp.com/biz/tea-house-amsterdam?hrid=" + review.number);
            item.put("user", Map.of("id", "u1", "name", review.author));
            return item;
        }
    }
}
