package io.renown.connector.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class DianpingContractTest extends ConnectorContract<DianpingContractTest.Dianping> {

    private static final String SHOP = "3a7b0c5d9e1f42a68b0c7d9e1f3a5b7c";

    @Override
    Dianping createDouble() {
        return new Dianping();
    }

    @Override
    String slug() {
        return "dianping";
    }

    @Override
    String listing() {
        return SHOP;
    }

    @Override
    Map<String, String> settings() {
        return Map.of("app-key", "1000069", "app-secret", "dianping-secret-1", "session", "session-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED);
    }

    static final class Dianping extends SignedDouble {

        @Override
        List<String> hosts() {
            return List.of("openapi.dianping.com");
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
            return Answer.json(status, Map.of("code", status, "msg", "refused"));
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(Answer.json(Map.of("code", 500, "msg", "busy")));
        }

        @Override
        Answer answer(Call call) {
            Map<String, String> sent = parameters(call);
            String sign = md5("dianping-secret-1" + sorted(sent, "sign", String::concat, "") + "dianping-secret-1");
            if (!sign.equals(sent.get("sign"))
                    || !"1000069".equals(sent.get("app_key"))
                    || !"session-1".equals(sent.get("session"))
                    || !isNow(china(sent.get("timestamp")))) {
                return refusal(401);
            }
            if (!call.path().equals("/router/ugc/queryshopreview") || !SHOP.equals(sent.get("open_shop_uuid"))) {
                return refusal(404);
            }
            int size = Integer.parseInt(sent.get("limit"));
            int page = Integer.parseInt(sent.get("offset"));
            List<DoubleReview> found = within(china(sent.get("begintime")), china(sent.get("endtime")));
            return Answer.json(Map.of(
                    "code",
                    200,
                    "msg",
                    "success",
                    "data",
                    Map.of(
                            "reviewInfoDTOList",
                            slice(found, (page - 1) * size, size).stream()
                                    .map(Dianping::item)
                                    .toList())));
        }

        private static Map<String, Object> item(DoubleReview review) {
            return Map.of(
                    "reviewId",
                    Integer.toString(review.number),
                    "userNickName",
                    review.author,
                    "star",
                    review.stars,
                    "accurateStar",
                    review.stars * 10,
                    "reviewBody",
                    review.text,
                    "reviewTime",
                    china(review.created));
        }
    }
}
