package io.renown.connector.contract;

import io.renown.review.Rating;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

class TaobaoContractTest extends ConnectorContract<TaobaoContractTest.Taobao> {

    @Override
    Taobao createDouble() {
        return new Taobao();
    }

    @Override
    String slug() {
        return "taobao";
    }

    @Override
    String listing() {
        return "57301367";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("app-key", "top-key", "app-secret", "top-secret-1", "session", "top-session-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED, Tells.REPLY);
    }

    @Override
    @Nullable
    Rating rating(int stars) {
        return new Rating(BigDecimal.valueOf(stars > 3 ? 3 : stars == 3 ? 2 : 1), 3);
    }

    static final class Taobao extends SignedDouble {

        private static final Map<Integer, String> CODES = Map.of(401, "27", 429, "7");

        @Override
        List<String> hosts() {
            return List.of("eco.taobao.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        boolean isPage(Call call) {
            return "taobao.traderates.get".equals(parameters(call).get("method"));
        }

        /** Whatever is wrong, the status is good. */
        @Override
        Answer refusal(int status) {
            return Answer.json(Map.of(
                    "error_response",
                    Map.of("code", Integer.parseInt(CODES.getOrDefault(status, "41")), "msg", "refused " + status)));
        }

        @Override
        Optional<Answer> errorIn200() {
            return Optional.of(refusal(400));
        }

        @Override
        Answer answer(Call call) {
            Map<String, String> sent = parameters(call);
            String sign = md5("top-secret-1" + sorted(sent, "sign", String::concat, "") + "top-secret-1");
            if (!sign.toUpperCase(Locale.ROOT).equals(sent.get("sign"))
                    || !"top-key".equals(sent.get("app_key"))
                    || !"top-session-1".equals(sent.get("session"))
                    || !"md5".equals(sent.get("sign_method"))
                    || !isNow(china(sent.get("timestamp")))) {
                return refusal(401);
            }
            return isPage(call) ? page(sent) : reply(sent);
        }

        private Answer page(Map<String, String> sent) {
            int page = Integer.parseInt(sent.get("page_no"));
            int size = Integer.parseInt(sent.get("page_size"));
            Instant from = china(sent.get("start_date"));
            boolean tooOld = from.isBefore(ConnectorContract.NOW.minus(Duration.ofDays(180)));
            if (page > 200 || size > 150 || tooOld || !"true".equals(sent.get("use_has_next"))) {
                return refusal(400);
            }
            List<DoubleReview> found = within(from, china(sent.get("end_date")));
            Map<String, Object> answer = new HashMap<>();
            List<Map<String, Object>> items = slice(found, (page - 1) * size, size).stream()
                    .map(Taobao::item)
                    .toList();
            if (!items.isEmpty()) {
                answer.put("trade_rates", Map.of("trade_rate", items));
            }
            answer.put("has_next", found.size() > page * size);
            return Answer.json(Map.of("traderates_get_response", answer));
        }

        private Answer reply(Map<String, String> sent) {
            return "taobao.traderate.explain.add".equals(sent.get("method"))
                    ? find(sent.get("oid"))
                            .map(review -> answered(
                                    review,
                                    sent.get("reply"),
                                    Answer.json(Map.of("traderate_explain_add_response", Map.of("is_success", true)))))
                            .orElseGet(() -> refusal(404))
                    : refusal(404);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("oid", review.number);
            item.put("tid", 1_000_000 + review.number);
            item.put("nick", review.author);
            item.put("result", review.stars > 3 ? "good" : review.stars == 3 ? "neutral" : "bad");
            item.put("content", review.text);
            item.put("created", china(review.created));
            item.put("num_iid", 88);
            if (review.reply != null) {
                item.put("reply", review.reply);
            }
            return item;
        }
    }
}
