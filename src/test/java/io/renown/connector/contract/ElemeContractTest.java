package io.renown.connector.contract;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

class ElemeContractTest extends ConnectorContract<ElemeContractTest.Eleme> {

    @Override
    Eleme createDouble() {
        return new Eleme();
    }

    @Override
    String slug() {
        return "eleme";
    }

    @Override
    String listing() {
        return "156284";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "eleme-app", "client-secret", "eleme-secret-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.TEXT, Tells.CREATED, Tells.REPLY);
    }

    static final class Eleme extends SignedDouble {

        @Override
        List<String> hosts() {
            return List.of("open-api.shop.ele.me");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().equals("/api/v1/");
        }

        @Override
        boolean isPage(Call call) {
            return isForReviewsOrReplies(call) && call.body().contains("getOrderRatesByShopId");
        }

        @Override
        Answer refusal(int status) {
            String code = switch (status) {
                case 401 -> "UNAUTHORIZED";
                case 429 -> "EXCEED_LIMIT";
                default -> "VALIDATION_FAILED";
            };
            return Answer.json(Map.of("id", "1", "error", Map.of("code", code, "message", "refused " + status)));
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(refusal(400));
        }

        @Override
        Answer answer(Call call) {
            return call.path().equals("/token") ? token(call) : call(call.json());
        }

        private Answer token(Call call) {
            String basic = "Basic " + Base64.getEncoder().encodeToString("eleme-app:eleme-secret-1".getBytes());
            boolean good = !revoked
                    && basic.equals(call.headers().get("authorization"))
                    && "client_credentials".equals(call.form().get("grant_type"))
                    && !call.form().containsKey("signature");
            return good
                    ? Answer.json(Map.of("access_token", currentToken(), "token_type", "bearer", "expires_in", 86_400))
                    : Answer.json(401, Map.of("error", "invalid_client", "error_description", "no"));
        }

        private Answer call(JsonNode sent) {
            if (!isSigned(sent)) {
                return refusal(401);
            }
            JsonNode params = sent.at("/params");
            if (!"156284".equals(params.at("/shopId").asString())) {
                return refusal(403);
            }
            return switch (sent.at("/action").asString()) {
                case "eleme.ugc.getOrderRatesByShopId" -> page(params);
                case "eleme.ugc.replyRateByRateIdAndShopId" ->
                    "ORDER".equals(params.at("/replyType").asString())
                            ? find(params.at("/rateId").asString())
                                    .map(review -> answered(
                                            review, params.at("/reply").asString(), Answer.json(Map.of("id", "1"))))
                                    .orElseGet(() -> refusal(404))
                            : refusal(400);
                default -> refusal(404);
            };
        }

        /** Over metas and params together, each value as JSON, with the action and the token in front. */
        private boolean isSigned(JsonNode sent) {
            Map<String, String> signed = new TreeMap<>();
            sent.at("/metas")
                    .properties()
                    .forEach(
                            entry -> signed.put(entry.getKey(), entry.getValue().toString()));
            sent.at("/params")
                    .properties()
                    .forEach(
                            entry -> signed.put(entry.getKey(), entry.getValue().toString()));
            StringBuilder text = new StringBuilder(sent.at("/action").asString());
            text.append(currentToken());
            signed.forEach((name, value) -> text.append(name).append('=').append(value));
            text.append("eleme-secret-1");
            return currentToken().equals(sent.at("/token").asString())
                    && sent.at("/metas/timestamp").isNumber()
                    && isNow(Instant.ofEpochSecond(sent.at("/metas/timestamp").asLong()))
                    && md5(text.toString())
                            .toUpperCase(Locale.ROOT)
                            .equals(sent.at("/signature").asString());
        }

        private Answer page(JsonNode params) {
            List<DoubleReview> found = within(time(params, "/startTime"), time(params, "/endTime"));
            Map<String, Object> answer = new HashMap<>();
            answer.put("id", "1");
            answer.put("error", null);
            answer.put(
                    "result",
                    slice(
                                    found,
                                    params.at("/offset").asInt(),
                                    params.at("/pageSize").asInt())
                            .stream()
                            .map(Eleme::item)
                            .toList());
            return Answer.json(answer);
        }

        private static Instant time(JsonNode params, String pointer) {
            return LocalDateTime.parse(params.at(pointer).asString())
                    .atZone(CHINA)
                    .toInstant();
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", Integer.toString(review.number));
            item.put("shopId", "156284");
            item.put("rating", review.stars);
            item.put("rateContent", review.text);
            item.put("ratedAt", review.created.atZone(CHINA).toLocalDateTime().toString());
            item.put("itemRates", List.of());
            item.put("orderRateReply", review.reply == null ? null : Map.of("content", review.reply));
            return item;
        }
    }
}
