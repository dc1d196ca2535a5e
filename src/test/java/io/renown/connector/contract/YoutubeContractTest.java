package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import io.renown.review.Rating;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YoutubeContractTest extends ConnectorContract<YoutubeContractTest.Youtube> {

    @Override
    Youtube createDouble() {
        return new Youtube();
    }

    @Override
    String slug() {
        return "youtube";
    }

    @Override
    String listing() {
        return "dQw4w9WgXcQ";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("api-key", "youtube-key-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED, Tells.UPDATED);
    }

    @Override
    @Nullable
    Rating rating(int stars) {
        return null;
    }

    @Test
    void asksForAllVideosOfAChannel() throws PlatformException {
        platform.add(new DoubleReview(1, NOW));
        assertThat(client.reviews(access, "UC0123456789abcdefghijkl", null, null)
                        .reviews())
                .hasSize(1);
    }

    static final class Youtube extends PlatformDouble {

        @Override
        List<String> hosts() {
            return List.of("www.googleapis.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer refusal(int status) {
            String reason = switch (status) {
                case 401 -> "keyInvalid";
                case 429 -> "rateLimitExceeded";
                default -> "videoNotFound";
            };
            return Answer.json(
                    status == 401 ? 400 : status,
                    Map.of("error", Map.of("message", "refused", "errors", List.of(Map.of("reason", reason)))));
        }

        @Override
        Answer answer(Call call) {
            if (!"youtube-key-1".equals(call.headers().get("x-goog-api-key"))) {
                return refusal(401);
            }
            boolean video = "dQw4w9WgXcQ".equals(call.query().get("videoId"));
            boolean channel = "UC0123456789abcdefghijkl".equals(call.query().get("allThreadsRelatedToChannelId"));
            if (!call.path().equals("/youtube/v3/commentThreads") || video == channel) {
                return refusal(404);
            }
            int start = Integer.parseInt(call.query().getOrDefault("pageToken", "0"));
            int end = Math.min(start + Integer.parseInt(call.query().get("maxResults")), reviews.size());
            Map<String, Object> answer = new HashMap<>();
            answer.put(
                    "items",
                    reviews.subList(start, end).stream().map(Youtube::item).toList());
            if (end < reviews.size()) {
                answer.put("nextPageToken", Integer.toString(end));
            }
            return Answer.json(answer);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> snippet = new HashMap<>();
            snippet.put("textDisplay", review.text);
            snippet.put("textOriginal", review.text);
            snippet.put("authorDisplayName", review.author);
            snippet.put("likeCount", 4);
            snippet.put("publishedAt", review.created.toString());
            snippet.put("updatedAt", review.updated.toString());
            return Map.of(
                    "id",
                    Integer.toString(review.number),
                    "snippet",
                    Map.of("totalReplyCount", 0, "topLevelComment", Map.of("id", "c", "snippet", snippet)));
        }
    }
}
