package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import io.renown.connector.WebhookMessage;
import io.renown.connector.contract.PlatformDouble.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustpilotContractTest extends ConnectorContract<TrustpilotContractTest.Trustpilot> {

    private static final String UNIT = "46d6a890000064000500e0c3";
    private static final String USER = "507f191e810c19729de860ea";

    @Override
    Trustpilot createDouble() {
        return new Trustpilot();
    }

    @Override
    String slug() {
        return "trustpilot";
    }

    @Override
    String listing() {
        return UNIT;
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "key-1", "client-secret", "secret-1", "business-user-id", USER);
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED, Tells.UPDATED, Tells.REPLY);
    }

    @Test
    void keepsATokenAsLongAsItsTextSays() throws PlatformException {
        platform.endToken();
        client.reviews(access, listing(), null, null);
        assertThat(access.token().orElseThrow().expiresAt()).isEqualTo(NOW.plusSeconds(359_999));
    }

    @Test
    void invitesACustomer() throws PlatformException {
        client.call(
                access,
                "invite",
                Map.of("listing", UNIT, "email", "guest@example.com", "name", "Guest", "order", "R-7"));
        Call call = platform.calls().getLast();
        assertThat(call.headers()).containsEntry("x-business-user-id", USER);
        assertThat(call.json().path("referenceNumber").stringValue()).isEqualTo("R-7");
        assertThat(call.json().path("serviceReviewInvitation").has("templateId"))
                .isFalse();
    }

    @Test
    void takesAMessageForAReasonToLook() throws PlatformException {
        byte[] body = "{\"events\":[{\"eventName\":\"service-review-created\",\"version\":\"1\",\"eventData\":{}}]}"
                .getBytes(StandardCharsets.UTF_8);
        var read = client.message(access, new WebhookMessage(Map.of(), body));
        assertThat(read.reviews()).isEmpty();
        assertThat(read.id()).hasSize(64);
    }

    static final class Trustpilot extends PlatformDouble {

        private static final Optional<ContractCheck> CONTRACT =
                ContractCheck.find("trustpilot/trustpilot.transcribed.openapi.json");
        private static final String REVIEWS = "/v1/private/business-units/" + UNIT + "/reviews";

        @Override
        List<String> hosts() {
            return List.of("api.trustpilot.com", "invitations-api.trustpilot.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().startsWith("/v1/private");
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            return CONTRACT;
        }

        @Override
        Answer answer(Call call) {
            if (call.path().startsWith("/v1/oauth")) {
                return token(call);
            }
            if (!("Bearer " + currentToken()).equals(call.headers().get("authorization"))
                    || !"key-1".equals(call.headers().get("apikey"))) {
                return refusal(401);
            }
            if (call.path().endsWith("/email-invitations")) {
                return Answer.empty(202);
            }
            if (call.path().equals(REVIEWS)) {
                return page(call);
            }
            String[] rest =
                    call.path().substring("/v1/private/reviews/".length()).split("/");
            return find(rest[0]).map(review -> one(call, review)).orElseGet(() -> refusal(404));
        }

        private Answer token(Call call) {
            String basic =
                    "Basic " + Base64.getEncoder().encodeToString("key-1:secret-1".getBytes(StandardCharsets.UTF_8));
            boolean good = !revoked
                    && basic.equals(call.headers().get("authorization"))
                    && "client_credentials".equals(call.form().get("grant_type"));
            return good ? Answer.json(Map.of("access_token", currentToken(), "expires_in", "359999")) : refusal(401);
        }

        private Answer page(Call call) {
            int size = Integer.parseInt(call.query().get("perPage"));
            int start = Math.min((Integer.parseInt(call.query().get("page")) - 1) * size, reviews.size());
            List<DoubleReview> page = reviews.subList(start, Math.min(start + size, reviews.size()));
            return Answer.json(
                    Map.of("reviews", page.stream().map(Trustpilot::item).toList(), "links", List.of()));
        }

        private static Answer one(Call call, DoubleReview review) {
            return switch (call.method()) {
                case "POST" -> {
                    if (!USER.equals(call.json().path("authorBusinessUserId").stringValue())) {
                        yield Answer.json(400, Map.of("message", "who answers?"));
                    }
                    review.reply = call.json().path("message").stringValue();
                    review.replyAt = ConnectorContract.NOW;
                    yield Answer.empty(201);
                }
                case "DELETE" -> {
                    if (review.reply == null) {
                        yield Answer.json(404, Map.of("message", "no reply"));
                    }
                    review.reply = null;
                    yield Answer.empty(204);
                }
                default -> Answer.json(item(review));
            };
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", Integer.toString(review.number));
            item.put("stars", review.stars);
            item.put("title", review.title);
            item.put("text", review.text);
            item.put("language", "en");
            item.put("createdAt", review.created.toString().replace("Z", ""));
            boolean edited = !review.updated.equals(review.created);
            item.put("updatedAt", edited ? review.updated.toString() : null);
            item.put("isVerified", true);
            item.put("numberOfLikes", 2);
            item.put("consumer", Map.of("id", "c" + review.number, "displayName", review.author));
            item.put("referenceId", "R-" + review.number);
            if (review.reply != null) {
                item.put("companyReply", Map.of("text", review.reply, "createdAt", String.valueOf(review.replyAt)));
            }
            return item;
        }
    }
}
