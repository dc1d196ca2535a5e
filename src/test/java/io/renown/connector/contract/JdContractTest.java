package io.renown.connector.contract;

import io.renown.review.Rating;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

class JdContractTest extends ConnectorContract<JdContractTest.Jd> {

    @Override
    Jd createDouble() {
        return new Jd();
    }

    @Override
    String slug() {
        return "jd";
    }

    @Override
    String listing() {
        return "10088";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("app-key", "jd-key", "app-secret", "jd-secret-1", "access-token", "jd-token-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED, Tells.REPLY);
    }

    @Override
    @Nullable
    Rating rating(int stars) {
        return new Rating(BigDecimal.valueOf(grade(stars)), 3);
    }

    private static int grade(int stars) {
        return stars > 3 ? 3 : stars == 3 ? 2 : 1;
    }

    static final class Jd extends SignedDouble {

        private static final String METHOD = "jingdong.pop.PopCommentJsfService.getVenderCommentsForJos";

        @Override
        List<String> hosts() {
            return List.of("api.jd.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        boolean isPage(Call call) {
            return true;
        }

        @Override
        Answer refusal(int status) {
            return Answer.json(
                    status == 401 ? 200 : status,
                    Map.of(
                            "error_response",
                            Map.of("code", status == 401 ? "19" : "" + status, "zh_desc", "拒绝", "en_desc", "refused")));
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(Answer.json(Map.of("error_response", Map.of("code", "66", "zh_desc", "参数错误"))));
        }

        @Override
        Answer answer(Call call) {
            Map<String, String> sent = parameters(call);
            String sign = md5("jd-secret-1" + sorted(sent, "sign", String::concat, "") + "jd-secret-1");
            if (!sign.toUpperCase(Locale.ROOT).equals(sent.get("sign"))
                    || !"jd-key".equals(sent.get("app_key"))
                    || !"jd-token-1".equals(sent.get("access_token"))
                    || !isNow(china(sent.get("timestamp")))) {
                return refusal(401);
            }
            if (!call.path().equals("/routerjson") || !METHOD.equals(sent.get("method"))) {
                return refusal(404);
            }
            JsonNode asked = JSON.readTree(sent.get("360buy_param_json"));
            int size = asked.at("/pageSize").asInt();
            if (size > 50 || asked.at("/score").asInt(9) != 0) {
                return refusal(400);
            }
            List<DoubleReview> found = within(
                    china(asked.at("/beginTime").asString()),
                    china(asked.at("/endTime").asString()));
            Map<String, Object> answer = new HashMap<>();
            answer.put("code", "0");
            answer.put("totalItem", found.size());
            answer.put("page", asked.at("/page").asInt());
            answer.put(
                    "comments",
                    slice(found, (asked.at("/page").asInt() - 1) * size, size).stream()
                            .map(Jd::item)
                            .toList());
            return Answer.json(Map.of("jingdong_pop_PopCommentJsfService_getVenderCommentsForJos_responce", answer));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("commentId", Integer.toString(review.number));
            item.put("skuid", "100012043978");
            item.put("content", review.text);
            item.put("creationTime", review.created.toEpochMilli());
            item.put("score", grade(review.stars));
            item.put("usefulCount", 2);
            item.put("nickName", review.author);
            item.put("isVenderReply", review.reply != null);
            item.put("encrypt_orderId", "e-" + review.number);
            item.put("replies", review.reply == null ? List.of() : List.of(Map.of("content", review.reply)));
            return item;
        }
    }
}
