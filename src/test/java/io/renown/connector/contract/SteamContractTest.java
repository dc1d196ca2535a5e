package io.renown.connector.contract;

import io.renown.review.Rating;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

class SteamContractTest extends ConnectorContract<SteamContractTest.Steam> {

    @Override
    Steam createDouble() {
        return new Steam();
    }

    @Override
    String slug() {
        return "steam";
    }

    @Override
    String listing() {
        return "730";
    }

    @Override
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED, Tells.UPDATED, Tells.REPLY);
    }

    /** Up or down. */
    @Override
    @Nullable
    Rating rating(int stars) {
        return new Rating(BigDecimal.valueOf(stars > 2 ? 2 : 1), 2);
    }

    /** A cursor is the last review that was given; at the end it stays the same and the list is empty. */
    static final class Steam extends PlatformDouble {

        @Override
        List<String> hosts() {
            return List.of("store.steampowered.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(Answer.json(Map.of("success", 2)));
        }

        @Override
        Answer answer(Call call) {
            if (!call.path().equals("/appreviews/730")
                    || !"updated".equals(call.query().get("filter"))) {
                return refusal(404);
            }
            String cursor = call.query().getOrDefault("cursor", "*");
            int size = Integer.parseInt(call.query().get("num_per_page"));
            int start = 0;
            if (!cursor.equals("*")) {
                String last = cursor.substring("after+/".length());
                start = find(last).map(review -> reviews.indexOf(review) + 1).orElse(0);
            }
            List<DoubleReview> page = reviews.subList(start, Math.min(start + size, reviews.size()));
            Map<String, Object> answer = new HashMap<>();
            answer.put("success", 1);
            answer.put("query_summary", Map.of("num_reviews", page.size(), "total_reviews", reviews.size()));
            answer.put("reviews", page.stream().map(Steam::item).toList());
            answer.put("cursor", page.isEmpty() ? cursor : "after+/" + page.getLast().number);
            return Answer.json(answer);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("recommendationid", Integer.toString(review.number));
            item.put("author", Map.of("steamid", "7656119" + review.number, "personaname", review.author));
            item.put("language", "schinese");
            item.put("review", review.text);
            item.put("timestamp_created", review.created.getEpochSecond());
            item.put("timestamp_updated", review.updated.getEpochSecond());
            item.put("voted_up", review.stars > 2);
            item.put("votes_up", 3);
            item.put("steam_purchase", true);
            if (review.reply != null && review.replyAt != null) {
                item.put("developer_response", review.reply);
                item.put("timestamp_dev_responded", review.replyAt.getEpochSecond());
            }
            return item;
        }
    }
}
