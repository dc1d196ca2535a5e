package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EtsyContractTest extends ConnectorContract<EtsyContractTest.Etsy> {

    @Override
    Etsy createDouble() {
        return new Etsy();
    }

    @Override
    String slug() {
        return "etsy";
    }

    @Override
    String listing() {
        return "12345678";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "keystring-1", "client-secret", "shared-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.TEXT, Tells.CREATED, Tells.UPDATED);
    }

    @Test
    void readsStarsWithoutWords() throws PlatformException {
        DoubleReview silent = new DoubleReview(7, NOW.minus(Duration.ofDays(2)));
        silent.text = "";
        platform.add(silent);
        assertThat(client.reviews(access, listing(), null, null).reviews())
                .singleElement()
                .satisfies(found -> assertThat(found.review().text()).isEmpty());
    }

    @Test
    void listsTheShopOfWhoeverAgreed() throws PlatformException {
        assertThat(client.listings(access, null).listings())
                .singleElement()
                .satisfies(shop -> assertThat(shop.externalId()).isEqualTo("12345678"));
    }

    @Test
    void asksWithAChallengeAndKeepsItsWord() throws PlatformException {
        String verifier = "verifier-verifier-verifier-verifier-verifier";
        assertThat(client.consentUrl(access, "https://renown.example/back", "state-1", verifier))
                .contains("code_challenge_method=S256")
                .doesNotContain(verifier);
        client.exchange(access, "code-1", "https://renown.example/back", verifier);
        assertThat(platform.calls().getLast().form())
                .containsEntry("code_verifier", verifier)
                .containsEntry("code", "code-1")
                .containsEntry("client_id", "keystring-1")
                .doesNotContainKey("client_secret");
    }

    static final class Etsy extends PlatformDouble {

        private static final Optional<ContractCheck> CONTRACT = ContractCheck.find(
                "etsy/3.0.0.json", "/v3/application/shops/{shop_id}/reviews", "/v3/application/users/me");
        private static final String REVIEWS = "/v3/application/shops/12345678/reviews";

        @Override
        List<String> hosts() {
            return List.of("openapi.etsy.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().startsWith("/v3/application");
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            return isForReviewsOrReplies(call) ? CONTRACT : Optional.empty();
        }

        /** 401 and 429 are told of beside the file. */
        @Override
        boolean describes(Answer answer) {
            return answer.status() != 401 && answer.status() != 429;
        }

        @Override
        Answer refusal(int status) {
            return Answer.json(status, Map.of("error", status == 401 ? "invalid_token" : "No"));
        }

        @Override
        Answer answer(Call call) {
            if (call.path().equals("/v3/public/oauth/token")) {
                return token(call);
            }
            if (!"keystring-1:shared-1".equals(call.headers().get("x-api-key"))) {
                return refusal(403);
            }
            if (!("Bearer " + currentToken()).equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            if (call.path().equals("/v3/application/users/me")) {
                return Answer.json(Map.of("user_id", 9, "shop_id", 12_345_678));
            }
            return call.path().equals(REVIEWS) ? page(call) : refusal(404);
        }

        private Answer token(Call call) {
            boolean good = !revoked
                    && "keystring-1".equals(call.form().get("client_id"))
                    && ("refresh-me".equals(call.form().get("refresh_token"))
                            || "code-1".equals(call.form().get("code")));
            return good
                    ? Answer.json(
                            Map.of("access_token", currentToken(), "expires_in", 3600, "refresh_token", "refresh-me"))
                    : Answer.json(400, Map.of("error", "invalid_grant", "error_description", "revoked"));
        }

        private Answer page(Call call) {
            int start = Math.min(Integer.parseInt(call.query().get("offset")), reviews.size());
            int end = Math.min(start + Integer.parseInt(call.query().get("limit")), reviews.size());
            return Answer.json(Map.of(
                    "count",
                    reviews.size(),
                    "results",
                    reviews.subList(start, end).stream().map(Etsy::item).toList()));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("shop_id", 12_345_678);
            item.put("listing_id", 77);
            item.put("transaction_id", review.number);
            item.put("rating", review.stars);
            item.put("review", review.text);
            item.put("language", "en");
            item.put("create_timestamp", review.created.getEpochSecond());
            item.put("created_timestamp", review.created.getEpochSecond());
            item.put("update_timestamp", review.updated.getEpochSecond());
            item.put("updated_timestamp", review.updated.getEpochSecond());
            return item;
        }
    }
}
