package io.renown.bench.words;

import java.util.List;

/** A trade, with words of its own. */
public enum Domain {
    RESTAURANT("google", "dianping", "meituan", "eleme", "yelp"),
    HOTEL("booking", "ctrip", "google"),
    SHOP("jd", "amazon", "taobao", "trustpilot", "shopify", "rakuten", "pinduoduo"),
    APP("app-store", "google-play", "wechat-mini");

    private final List<String> platforms;

    Domain(String... platforms) {
        this.platforms = List.of(platforms);
    }

    /** Platforms that hold reviews of this trade; the first ones are the larger. */
    public List<String> platforms() {
        return platforms;
    }
}
