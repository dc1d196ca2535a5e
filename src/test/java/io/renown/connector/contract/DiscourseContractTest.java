package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import io.renown.review.Rating;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscourseContractTest extends ConnectorContract<DiscourseContractTest.Discourse> {

    private static final int PAGE = 20;

    @Override
    Discourse createDouble() {
        return new Discourse();
    }

    @Override
    String slug() {
        return "discourse";
    }

    @Override
    String listing() {
        return "1234";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("host", "forum.example.com", "api-key", "forum-key-1", "username", "renown");
    }

    @Override
    int capacity() {
        return 1000;
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
    void endsWhereTheForumKnowsNoFurtherPage() throws PlatformException {
        for (int number = 1; number <= PAGE; number++) {
            platform.add(new DoubleReview(number, NOW.minus(Duration.ofDays(2))));
        }
        var first = client.reviews(access, listing(), null, null);
        assertThat(first.next()).isNotNull();
        assertThat(client.reviews(access, listing(), first.next(), null).next()).isNull();
    }

    @Test
    void leavesOutNotesOfTheForumAndItsOwnPosts() throws PlatformException {
        platform.add(new DoubleReview(1, NOW.minus(Duration.ofDays(2))));
        platform.withNotes = true;
        var page = client.reviews(access, listing(), null, null);
        assertThat(page.reviews()).hasSize(1);
        assertThat(page.unread()).isEmpty();
    }

    static final class Discourse extends PlatformDouble {

        private static final Optional<ContractCheck> CONTRACT =
                ContractCheck.find("discourse/discourse.openapi.json", "/t/{id}.json", "/posts/{id}.json");

        boolean withNotes;

        @Override
        List<String> hosts() {
            return List.of("forum.example.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            return CONTRACT;
        }

        /** Calls only: an answer by the file has some seventy fields, of which a forum leaves out many. */
        @Override
        boolean describes(Answer answer) {
            return false;
        }

        @Override
        Answer refusal(int status) {
            String type = switch (status) {
                case 404 -> "not_found";
                case 429 -> "rate_limit";
                default -> "invalid_access";
            };
            return Answer.json(status, Map.of("errors", List.of("No"), "error_type", type));
        }

        @Override
        Answer answer(Call call) {
            if (!"forum-key-1".equals(call.headers().get("api-key"))
                    || !"renown".equals(call.headers().get("api-username"))) {
                return refusal(403);
            }
            if (call.path().equals("/t/1234.json")) {
                return topic(Integer.parseInt(call.query().get("page")));
            }
            String id = call.path().substring("/posts/".length(), call.path().length() - ".json".length());
            return find(id).map(review -> Answer.json(item(review, 1, false))).orElseGet(() -> refusal(404));
        }

        private Answer topic(int page) {
            int start = (page - 1) * PAGE;
            if (page > 1 && start >= reviews.size()) {
                return refusal(404);
            }
            List<Object> posts = new ArrayList<>(reviews.subList(start, Math.min(start + PAGE, reviews.size())).stream()
                    .map(review -> item(review, 1, false))
                    .toList());
            if (withNotes) {
                posts.add(item(new DoubleReview(900, ConnectorContract.NOW), 3, false));
                posts.add(item(new DoubleReview(901, ConnectorContract.NOW), 1, true));
            }
            return Answer.json(Map.of(
                    "id",
                    1234,
                    "posts_count",
                    reviews.size(),
                    "chunk_size",
                    PAGE,
                    "post_stream",
                    Map.of("posts", posts)));
        }

        private static Map<String, Object> item(DoubleReview review, int type, boolean yours) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", review.number);
            item.put("username", review.author);
            item.put("post_number", review.number);
            item.put("post_type", type);
            item.put("yours", yours);
            item.put("hidden", false);
            item.put("cooked", "<p>" + review.text.replace("&", "&amp;") + "</p>");
            item.put("created_at", review.created.toString());
            item.put("updated_at", review.updated.toString());
            return item;
        }
    }
}
