package io.renown.insight;

import java.util.Map;

/** How a platform makes the number it shows out of ratings, as far as it says so. */
public enum RatingModel {
    /** The mean, shown with one digit. */
    MEAN,
    /** The mean, shown in halves of a star. */
    MEAN_IN_HALVES,
    /** New ratings weigh more, or some weigh nothing, by rules that are not published: what follows is a guess. */
    SECRET;

    private static final Map<String, RatingModel> KNOWN = Map.ofEntries(
            Map.entry("amazon", SECRET),
            Map.entry("trustpilot", SECRET),
            Map.entry("google-play", SECRET),
            Map.entry("yelp", SECRET),
            Map.entry("dianping", SECRET),
            Map.entry("meituan", SECRET),
            Map.entry("taobao", SECRET),
            Map.entry("tmall", SECRET),
            Map.entry("jd", SECRET),
            Map.entry("ctrip", SECRET),
            Map.entry("tripadvisor", MEAN_IN_HALVES));

    public static RatingModel of(String platform) {
        return KNOWN.getOrDefault(platform, MEAN);
    }

    /** Half of the step in which the number is shown: the true mean lies within so much of it. */
    double halfStep() {
        return this == MEAN_IN_HALVES ? 0.25 : 0.05;
    }
}
