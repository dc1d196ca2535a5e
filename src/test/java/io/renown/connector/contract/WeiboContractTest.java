package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.ConnectorCatalog;
import io.renown.review.Rating;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeiboContractTest extends ConnectorContract<WeiboContractTest.Weibo> {

    private static final String POST = "3543748358960699";

    @Override
    Weibo createDouble() {
        return new Weibo();
    }

    @Override
    String slug() {
        return "weibo";
    }

    @Override
    String listing() {
        return "1904178193";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "weibo-app", "client-secret", "weibo-secret-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED);
    }

    @Override
    @Nullable
    Rating rating(int stars) {
        return null;
    }

    @Override
    String id(DoubleReview review) {
        return POST + ":" + review.number;
    }

    /** The platform would take it, as one more comment; the file keeps the portal from sending it. */
    @Override
    @Test
    void replacesAReplyOrIsToldThatItStands() {
        assertThat(new ConnectorCatalog().get("weibo").findReply().orElseThrow().once())
                .isTrue();
    }

    static final class Weibo extends PlatformDouble {

        private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern(
                        "EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
                .withZone(ZoneId.of("Asia/Shanghai"));

        @Override
        List<String> hosts() {
            return List.of("api.weibo.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().startsWith("/2/");
        }

        @Override
        Answer refusal(int status) {
            int code = switch (status) {
                case 401 -> 21_327;
                case 404 -> 20_201;
                case 429 -> 10_023;
                default -> 10_008;
            };
            return Answer.json(
                    status == 401 || status == 429 ? 403 : 400,
                    Map.of("request", "/2/", "error_code", code, "error", "refused"));
        }

        @Override
        Answer answer(Call call) {
            if (call.path().equals("/oauth2/access_token")) {
                return token(call);
            }
            if (!("OAuth2 " + currentToken()).equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            return switch (call.path()) {
                case "/2/comments/to_me.json" -> page(call);
                case "/2/comments/reply.json" -> reply(call.form());
                case "/2/comments/destroy.json" -> destroy(call.form());
                default -> refusal(400);
            };
        }

        private Answer token(Call call) {
            Map<String, String> form = call.form();
            boolean good = !revoked
                    && "refresh-me".equals(form.get("refresh_token"))
                    && "weibo-app".equals(form.get("client_id"))
                    && "weibo-secret-1".equals(form.get("client_secret"));
            return good
                    ? Answer.json(
                            Map.of("access_token", currentToken(), "expires_in", 157_679_999, "uid", "1904178193"))
                    : Answer.json(400, Map.of("error", "invalid_grant", "error_code", 21_325));
        }

        private Answer page(Call call) {
            int size = Integer.parseInt(call.query().get("count"));
            int start = (Integer.parseInt(call.query().get("page")) - 1) * size;
            List<DoubleReview> page =
                    reviews.subList(Math.min(start, reviews.size()), Math.min(start + size, reviews.size()));
            return Answer.json(Map.of(
                    "comments",
                    page.stream().map(Weibo::item).toList(),
                    "total_number",
                    reviews.size(),
                    "next_cursor",
                    0));
        }

        private Answer reply(Map<String, String> form) {
            String words = form.getOrDefault("comment", "");
            if (!POST.equals(form.get("id")) || words.codePointCount(0, words.length()) > 140) {
                return refusal(400);
            }
            return find(form.getOrDefault("cid", ""))
                    .map(review -> {
                        review.reply = words;
                        return Answer.json(Map.of("idstr", "7" + review.number));
                    })
                    .orElseGet(() -> refusal(404));
        }

        private Answer destroy(Map<String, String> form) {
            return find(form.getOrDefault("cid", "7").substring(1))
                    .filter(review -> review.reply != null)
                    .map(review -> {
                        review.reply = null;
                        return Answer.json(Map.of("idstr", form.get("cid")));
                    })
                    .orElseGet(() -> refusal(404));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("created_at", CREATED.format(review.created));
            item.put("id", review.number);
            item.put("idstr", Integer.toString(review.number));
            item.put("text", review.text);
            item.put("source", "web");
            item.put("user", Map.of("idstr", "55", "screen_name", review.author));
            item.put("status", Map.of("idstr", POST, "text", "New tea"));
            return item;
        }
    }
}
