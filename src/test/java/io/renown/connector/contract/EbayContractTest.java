package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.Rating;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EbayContractTest extends ConnectorContract<EbayContractTest.Ebay> {

    private static final String NAME = "Renown-RenownAp-tea-abc";

    @Override
    Ebay createDouble() {
        return new Ebay();
    }

    @Override
    String slug() {
        return "ebay";
    }

    @Override
    String listing() {
        return "tea-house";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "app-1", "client-secret", "app-secret-1", "redirect-name", NAME);
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED, Tells.REPLY);
    }

    /** Three grades. */
    @Override
    @Nullable
    Rating rating(int stars) {
        return new Rating(BigDecimal.valueOf(Ebay.grade(stars)), 3);
    }

    @Test
    void sendsPeopleToEbayUnderTheNameThatEbayGave() {
        String page = client.consentUrl(access, "https://renown.example/back", "state-1", "v".repeat(43));
        assertThat(URI.create(page).getHost()).isEqualTo("auth.ebay.com");
        assertThat(page).contains("redirect_uri=" + NAME).doesNotContain("renown.example");
    }

    static final class Ebay extends PlatformDouble {

        private static final Optional<ContractCheck> CONTRACT =
                ContractCheck.find("ebay/commerce_feedback_v1_beta_oas3.json");
        private static final String BASE = "/commerce/feedback/v1";
        private static final List<String> GRADES = List.of("NEGATIVE", "NEUTRAL", "POSITIVE");

        static int grade(int stars) {
            return stars > 3 ? 3 : stars == 3 ? 2 : 1;
        }

        @Override
        List<String> hosts() {
            return List.of("api.ebay.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().startsWith(BASE);
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            return isForReviewsOrReplies(call) ? CONTRACT : Optional.empty();
        }

        @Override
        boolean describes(Answer answer) {
            return answer.status() == 200;
        }

        @Override
        Answer refusal(int status) {
            int code = switch (status) {
                case 401 -> 1001;
                case 429 -> 2001;
                case 409 -> 501024;
                default -> 501001;
            };
            return Answer.json(
                    status,
                    Map.of("errors", List.of(Map.of("errorId", code, "domain", "API_FEEDBACK", "message", "No"))));
        }

        @Override
        Answer answer(Call call) {
            if (call.path().startsWith("/identity")) {
                return token(call);
            }
            if (!("Bearer " + currentToken()).equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            return call.path().equals(BASE + "/feedback") ? list(call) : respond(call);
        }

        private Answer token(Call call) {
            String basic = "Basic "
                    + Base64.getEncoder().encodeToString("app-1:app-secret-1".getBytes(StandardCharsets.UTF_8));
            boolean good = !revoked
                    && basic.equals(call.headers().get("authorization"))
                    && "refresh-me".equals(call.form().get("refresh_token"));
            return good
                    ? Answer.json(Map.of("access_token", currentToken(), "expires_in", 7200))
                    : Answer.json(400, Map.of("error", "invalid_grant", "error_description", "revoked"));
        }

        private Answer list(Call call) {
            if (!"tea-house".equals(call.query().get("user_id"))
                    || !"FEEDBACK_RECEIVED".equals(call.query().get("feedback_type"))) {
                return refusal(400);
            }
            String one = call.query().get("feedback_id");
            int offset = Integer.parseInt(call.query().getOrDefault("offset", "0"));
            int limit = Integer.parseInt(call.query().getOrDefault("limit", "25"));
            int start = Math.min(offset, reviews.size());
            List<DoubleReview> page = one == null
                    ? reviews.subList(start, Math.min(start + limit, reviews.size()))
                    : find(one).stream().toList();
            return Answer.json(Map.of(
                    "feedbackEntries",
                    page.stream().map(Ebay::item).toList(),
                    "pagination",
                    Map.of("count", page.size(), "limit", limit, "offset", offset, "total", reviews.size())));
        }

        private Answer respond(Call call) {
            Optional<DoubleReview> found = find(call.json().path("feedbackId").stringValue());
            if (found.isEmpty()
                    || !found.get()
                            .author
                            .equals(call.json().path("recipientUserId").stringValue())
                    || !"REPLY".equals(call.json().path("responseType").stringValue())) {
                return refusal(400);
            }
            if (found.get().reply != null) {
                return refusal(409);
            }
            found.get().reply = call.json().path("responseText").stringValue();
            return Answer.json(Map.of());
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("feedbackId", Integer.toString(review.number));
            item.put("commentType", GRADES.get(grade(review.stars) - 1));
            item.put("feedbackComment", Map.of("commentText", review.text));
            item.put("feedbackEnteredDate", review.created.toString());
            item.put("providerUserDetail", Map.of("userId", review.author, "role", "BUYER"));
            item.put("orderLineItemSummary", Map.of("listingId", "110", "listingTitle", "Green tea"));
            if (review.reply != null) {
                item.put("replyComment", Map.of("commentText", review.reply));
            }
            return item;
        }
    }
}
