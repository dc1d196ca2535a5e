package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.ConnectorCatalog;
import io.renown.review.Rating;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DouyinContractTest extends ConnectorContract<DouyinContractTest.Douyin> {

    private static final String VIDEO = "@8hxdhauTCMppanGnM4ltGM780mDqPP+KPpR0/qQOmLVA==";

    @Override
    Douyin createDouble() {
        return new Douyin();
    }

    @Override
    String slug() {
        return "douyin";
    }

    @Override
    String listing() {
        return VIDEO;
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "douyin-app", "client-secret", "douyin-secret-1", "open-id", "open-1");
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
        return Douyin.id(review);
    }

    /** The platform would take it, as one more comment; the file keeps the portal from sending it. */
    @Override
    @Test
    void replacesAReplyOrIsToldThatItStands() {
        assertThat(new ConnectorCatalog()
                        .get("douyin")
                        .findReply()
                        .orElseThrow()
                        .once())
                .isTrue();
    }

    static final class Douyin extends PlatformDouble {

        @Override
        List<String> hosts() {
            return List.of("open.douyin.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.path().startsWith("/item/");
        }

        private static Answer error(int code) {
            return Answer.json(
                    Map.of("data", Map.of("error_code", code, "description", "refused"), "message", "error"));
        }

        @Override
        Answer refusal(int status) {
            return error(
                    switch (status) {
                        case 401 -> 2_190_008;
                        case 429 -> 2_119_003;
                        default -> 2_100_005;
                    });
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(refusal(400));
        }

        static String id(DoubleReview review) {
            return "@c+/" + review.number + "==";
        }

        @Override
        Answer answer(Call call) {
            if (call.path().startsWith("/oauth/")) {
                return token(call);
            }
            if (!currentToken().equals(call.headers().get("access-token"))
                    || !"open-1".equals(call.query().get("open_id"))) {
                return refusal(401);
            }
            return switch (call.path()) {
                case "/item/comment/list/" -> VIDEO.equals(call.query().get("item_id")) ? page(call) : refusal(404);
                case "/item/comment/reply/" -> reply(call);
                default -> refusal(404);
            };
        }

        private Answer token(Call call) {
            Map<String, String> form = call.form();
            boolean good = !revoked
                    && call.path().equals("/oauth/refresh_token/")
                    && "douyin-app".equals(form.get("client_key"))
                    && "refresh-me".equals(form.get("refresh_token"))
                    && "refresh_token".equals(form.get("grant_type"));
            return good
                    ? Answer.json(Map.of(
                            "data",
                            Map.of("access_token", currentToken(), "expires_in", 1_296_000, "error_code", 0),
                            "message",
                            "success"))
                    : error(10_010);
        }

        private Answer page(Call call) {
            int size = Integer.parseInt(call.query().get("count"));
            if (size > 20) {
                return refusal(400);
            }
            long cursor = Long.parseLong(call.query().get("cursor"));
            int start = cursor == 0
                    ? 0
                    : find(Long.toString(cursor))
                            .map(review -> reviews.indexOf(review) + 1)
                            .orElse(0);
            int end = Math.min(start + size, reviews.size());
            List<DoubleReview> page = reviews.subList(start, end);
            return Answer.json(Map.of(
                    "data",
                    Map.of(
                            "error_code",
                            0,
                            "list",
                            page.stream().map(Douyin::item).toList(),
                            "cursor",
                            page.isEmpty() ? cursor : page.getLast().number,
                            "has_more",
                            end < reviews.size())));
        }

        private Answer reply(Call call) {
            return reviews.stream()
                    .filter(review ->
                            id(review).equals(call.json().at("/comment_id").asString())
                                    && VIDEO.equals(call.json().at("/item_id").asString()))
                    .findFirst()
                    .map(review -> {
                        review.reply = call.json().at("/content").asString();
                        return Answer.json(Map.of("data", Map.of("error_code", 0, "comment_id", "@r1==")));
                    })
                    .orElseGet(() -> refusal(404));
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("comment_id", id(review));
            item.put("comment_user_id", "user-" + review.number);
            item.put("nick_name", review.author);
            item.put("content", review.text);
            item.put("create_time", review.created.getEpochSecond());
            item.put("digg_count", 3);
            item.put("reply_comment_total", review.reply == null ? 0 : 1);
            item.put("top", false);
            return item;
        }
    }
}
