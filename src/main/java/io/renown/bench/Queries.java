package io.renown.bench;

import io.renown.bench.words.Dice;
import io.renown.review.filter.ReviewFilter;
import java.util.List;

/** What members ask for: the same questions in each run. */
final class Queries {

    static final List<String> FILTERS = List.of(
            "rating:1..2",
            "rating:5 language:en",
            "sentiment:negative reply:none",
            "aspect:logistics sentiment:negative",
            "aspect:service rating:<=2",
            "language:ja,ko",
            "state:open rating:1",
            "risk:any",
            "verified:yes rating:4..5",
            "aspect:quality -language:en",
            "country:CN reply:none",
            "aspect:price");

    static final List<String> CHINESE =
            List.of("牛肉面", "服务态度", "物流很慢", "质量很好", "退款", "空气炸锅", "隔音", "闪退", "性价比", "客服", "色差", "耳机", "味道", "早餐", "卫生");

    static final List<String> ENGLISH = List.of(
            "refund",
            "headphones",
            "rude",
            "battery lasts",
            "breakfast",
            "crashes",
            "\"customer service\"",
            "parking",
            "shipping took",
            "overpriced",
            "comfortable room",
            "dumplings",
            "subscription",
            "dirty",
            "vacuum broke");

    static final List<String> KOREAN =
            List.of("배송", "친절", "환불", "이어폰", "품질", "시끄러워요", "로그인", "김치찌개", "실망", "사이즈가", "디자인", "화장실");

    static final List<String> REFINEMENTS =
            List.of("rating:1..2", "sentiment:negative", "reply:none", "rating:5", "language:en", "aspect:service");

    private Queries() {}

    /** Runs through the list in an order of its own, over and over. */
    static ReviewFilter pick(List<String> queries, int sample) {
        return ReviewFilter.parse(word(queries, sample));
    }

    static String word(List<String> queries, int sample) {
        int round = sample / queries.size();
        int place = Math.floorMod(sample + (int) (Dice.mix(round) & 0xFFFF), queries.size());
        return queries.get(place);
    }
}
