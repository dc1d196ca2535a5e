package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.review.Rating;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ZendeskContractTest extends ConnectorContract<ZendeskContractTest.Zendesk> {

    @Override
    Zendesk createDouble() {
        return new Zendesk();
    }

    @Override
    String slug() {
        return "zendesk";
    }

    @Override
    String listing() {
        return "tea-house.zendesk.com";
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "host", "tea-house.zendesk.com", "email", "kim@tea-house.example", "api-token", "zendesk-token-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.TITLE, Tells.TEXT, Tells.CREATED, Tells.UPDATED);
    }

    /** Good or bad; nothing where the customer was asked and did not answer. */
    @Override
    @Nullable
    Rating rating(int stars) {
        return stars == 3 ? null : new Rating(BigDecimal.valueOf(stars > 3 ? 2 : 1), 2);
    }

    @Test
    void callsNoHostThatIsNotZendesks() {
        for (String host :
                List.of("tea-house.example", "tea-house.zendesk.com.example", "127.0.0.1", "a@b.zendesk.com")) {
            Map<String, String> settings = new HashMap<>(settings());
            settings.put("host", host);
            access = new ContractAccess(slug(), settings, "");
            assertThat(trouble(() -> client.test(access)).trouble()).isEqualTo(Trouble.NOT_SET_UP);
        }
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void hasItsHostForItsOnlyListing() throws PlatformException {
        assertThat(client.listings(access, null).listings())
                .singleElement()
                .satisfies(listing -> assertThat(listing.externalId()).isEqualTo("tea-house.zendesk.com"));
    }

    /** Tickets since the beginning, as an incremental export by cursor. */
    static final class Zendesk extends NumberedPages {

        @Override
        List<String> hosts() {
            return List.of("tea-house.zendesk.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        private static final String EXPORT = "/api/v2/incremental/tickets/cursor";

        @Override
        Answer refusal(int status) {
            String word = switch (status) {
                case 401 -> "Couldn't authenticate you";
                case 429 -> "APIRateLimitExceeded";
                default -> "RecordNotFound";
            };
            return Answer.json(status, Map.of("error", word));
        }

        @Override
        Answer answer(Call call) {
            if (!basic("kim@tea-house.example/token", "zendesk-token-1")
                    .equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            String cursor = call.query().get("cursor");
            if (!call.path().equals(EXPORT) || (cursor == null && !call.query().containsKey("start_time"))) {
                return Answer.json(400, Map.of("error", Map.of("title", "Invalid attribute", "message", "start_time")));
            }
            int start = cursor == null ? 0 : Integer.parseInt(cursor);
            int end = Math.min(start + Integer.parseInt(call.query().get("per_page")), reviews.size());
            return Answer.json(Map.of(
                    "tickets",
                    reviews.subList(start, end).stream().map(Zendesk::item).toList(),
                    "after_cursor",
                    Integer.toString(end),
                    "after_url",
                    "https://tea-house.zendesk.com" + EXPORT + "?cursor=" + end + "&per_page=1000",
                    "end_of_stream",
                    end == reviews.size()));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", review.number);
            item.put("subject", review.title);
            item.put("status", "solved");
            item.put("created_at", review.created.toString());
            item.put("updated_at", review.updated.toString());
            if (review.stars == 3) {
                item.put("description", review.text);
                item.put("satisfaction_rating", Map.of("score", "offered"));
            } else {
                item.put("description", "Where is my order?");
                item.put(
                        "satisfaction_rating",
                        Map.of("score", review.stars > 3 ? "good" : "bad", "comment", review.text));
            }
            return item;
        }
    }
}
