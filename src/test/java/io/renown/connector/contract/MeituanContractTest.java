package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeituanContractTest extends ConnectorContract<MeituanContractTest.Meituan> {

    @Override
    Meituan createDouble() {
        return new Meituan();
    }

    @Override
    String slug() {
        return "meituan";
    }

    @Override
    String listing() {
        return "t_tea-1";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("app-id", "10020", "app-secret", "meituan-secret-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.TEXT, Tells.CREATED, Tells.REPLY);
    }

    @Test
    void asksForTheLastWholeDayAgainWhenTheOneAfterItIsNotOver() throws PlatformException {
        platform.add(new DoubleReview(1, Instant.parse("2026-10-31T10:00:00Z")));
        assertThat(client.reviews(access, listing(), null, NOW.minusSeconds(3600))
                        .reviews())
                .hasSize(1);
        Map<String, String> asked = platform.calls().getFirst().query();
        assertThat(asked).containsEntry("start_time", "20261031").containsEntry("end_time", "20261031");
    }

    static final class Meituan extends SignedDouble {

        private static final LocalDate TODAY =
                ConnectorContract.NOW.atZone(CHINA).toLocalDate();

        @Override
        List<String> hosts() {
            return List.of("waimaiopen.meituan.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer refusal(int status) {
            int code = status == 401 ? 703 : status;
            return Answer.json(
                    status == 429 ? 429 : 200,
                    Map.of("data", "ng", "error", Map.of("code", code, "msg", "refused " + status)));
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(refusal(808));
        }

        @Override
        Answer answer(Call call) {
            Map<String, String> sent = parameters(call);
            String url = "https://" + call.host() + call.path();
            String sig =
                    md5(url + "?" + sorted(sent, "sig", (name, value) -> name + "=" + value, "&") + "meituan-secret-1");
            boolean behindTheAddress = call.query().keySet().containsAll(Set.of("app_id", "timestamp", "sig"));
            if (!behindTheAddress
                    || !sig.equals(sent.get("sig"))
                    || !"10020".equals(sent.get("app_id"))
                    || !isNow(Instant.ofEpochSecond(Long.parseLong(sent.get("timestamp"))))
                    || !"t_tea-1".equals(sent.get("app_poi_code"))) {
                return refusal(401);
            }
            return call.path().equals("/api/v1/comment/query") ? page(sent) : reply(call, sent);
        }

        private Answer page(Map<String, String> sent) {
            LocalDate from = LocalDate.parse(sent.get("start_time"), DAYS);
            LocalDate to = LocalDate.parse(sent.get("end_time"), DAYS);
            int size = Integer.parseInt(sent.get("pagesize"));
            if (from.isAfter(to) || !to.isBefore(TODAY) || from.isBefore(TODAY.minusDays(30)) || size > 20) {
                return refusal(800);
            }
            List<DoubleReview> found = within(
                    from.atStartOfDay(CHINA).toInstant(),
                    to.plusDays(1).atStartOfDay(CHINA).toInstant().minusMillis(1));
            return Answer.json(Map.of(
                    "data",
                    slice(found, Integer.parseInt(sent.get("pageoffset")), size).stream()
                            .map(Meituan::item)
                            .toList()));
        }

        private Answer reply(Call call, Map<String, String> sent) {
            return call.path().equals("/api/v1/poi/comment/add_reply")
                            && call.method().equals("POST")
                    ? find(sent.get("comment_id"))
                            .map(review -> answered(review, sent.get("reply"), Answer.json(Map.of("data", "ok"))))
                            .orElseGet(() -> refusal(404))
                    : refusal(404);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("result", "ok");
            item.put("comment_id", review.number);
            item.put("comment_content", review.text);
            item.put("order_comment_score", 5);
            item.put("food_comment_score", review.stars);
            item.put("delivery_comment_score", 4);
            item.put("comment_time", china(review.created));
            item.put("add_comment", "");
            item.put("reply_status", review.reply == null ? 0 : 1);
            item.put("e_reply_content", review.reply == null ? "" : review.reply);
            item.put("e_reply_time", review.replyAt == null ? "" : "2026-11-01");
            return item;
        }
    }
}
