package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.ConnectorCatalog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WechatMiniContractTest extends ConnectorContract<WechatMiniContractTest.WechatMini> {

    private static final String APP = "wx1234567890abcdef";

    @Override
    WechatMini createDouble() {
        return new WechatMini();
    }

    @Override
    String slug() {
        return "wechat-mini";
    }

    @Override
    String listing() {
        return APP;
    }

    @Override
    Map<String, String> settings() {
        return Map.of("app-id", APP, "app-secret", "wechat-secret-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED);
    }

    /** What the platform makes of a second one is not known; the file keeps the portal from sending it. */
    @Override
    @Test
    void replacesAReplyOrIsToldThatItStands() {
        assertThat(new ConnectorCatalog()
                        .get("wechat-mini")
                        .findReply()
                        .orElseThrow()
                        .once())
                .isTrue();
    }

    static final class WechatMini extends SignedDouble {

        private static final Map<Integer, Integer> CODES = Map.of(401, 42_001, 429, 45_009);

        @Override
        List<String> hosts() {
            return List.of("api.weixin.qq.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().startsWith("/wxaapi/");
        }

        /** Whatever is wrong, the status is good. */
        @Override
        Answer refusal(int status) {
            return Answer.json(Map.of("errcode", CODES.getOrDefault(status, 47_001), "errmsg", "refused " + status));
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(refusal(400));
        }

        @Override
        Answer answer(Call call) {
            if (call.path().equals("/cgi-bin/stable_token")) {
                boolean good = !revoked
                        && "client_credential"
                                .equals(call.json().at("/grant_type").asString())
                        && APP.equals(call.json().at("/appid").asString())
                        && "wechat-secret-1".equals(call.json().at("/secret").asString());
                return good
                        ? Answer.json(Map.of("access_token", currentToken(), "expires_in", 7200))
                        : Answer.json(Map.of("errcode", 40_125, "errmsg", "invalid appsecret"));
            }
            if (!currentToken().equals(call.query().get("access_token"))) {
                return refusal(401);
            }
            return switch (call.path()) {
                case "/wxaapi/comment/mpcommentlist/get" -> page(call.query());
                case "/wxaapi/comment/reply/add" -> reply(call);
                default -> refusal(404);
            };
        }

        private Answer page(Map<String, String> sent) {
            if (!"6".equals(sent.get("filterType"))) {
                return refusal(400);
            }
            List<DoubleReview> found = within(
                    Instant.ofEpochSecond(Long.parseLong(sent.get("startTime"))),
                    Instant.ofEpochSecond(Long.parseLong(sent.get("endTime"))));
            int offset = Integer.parseInt(sent.get("offset"));
            List<Map<String, Object>> items = slice(found, offset, Integer.parseInt(sent.get("limit"))).stream()
                    .map(WechatMini::item)
                    .toList();
            return Answer.json(Map.of(
                    "errcode", 0, "success", true, "commentList", items, "total", found.size(), "offset", offset));
        }

        private Answer reply(Call call) {
            return find(call.json().at("/commentId").asString())
                    .map(review -> {
                        review.reply = call.json().at("/content").asString();
                        return Answer.json(Map.of("errcode", 0, "success", true));
                    })
                    .orElseGet(() -> refusal(404));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("commentId", Integer.toString(review.number));
            item.put("orderId", "payorder@_42000" + review.number);
            item.put("orderInfo", Map.of("busiOrderId", "T-" + review.number));
            item.put("userInfo", Map.of("openid", "o-1", "nickName", review.author));
            item.put("score", review.stars * 100);
            item.put("createTime", Long.toString(review.created.getEpochSecond()));
            item.put("content", Map.of("txt", review.text, "media", List.of()));
            return item;
        }
    }
}
