package io.renown.insight;

import java.util.List;
import java.util.Map;

/** How a platform makes the number it shows out of ratings, as far as it says so. */
public enum RatingModel {
    /** The mean, shown with one digit. */
    MEAN,
    /** The mean, shown in halves of a star. */
    MEAN_IN_HALVES,
    /** New ratings weigh more, or some weigh nothing, by rules that are not published. */
    SECRET,
    /** Nobody looked into it: it may be the mean, or not. */
    UNKNOWN;

    private static final Map<String, RatingModel> KNOWN = Map.ofEntries(
            Map.entry("google", MEAN),
            Map.entry("app-store", MEAN),
            Map.entry("app-store-rss", MEAN),
            Map.entry("survey", MEAN),
            Map.entry("tripadvisor", MEAN_IN_HALVES),
            Map.entry("amazon", SECRET),
            Map.entry("trustpilot", SECRET),
            Map.entry("google-play", SECRET),
            Map.entry("yelp", SECRET),
            Map.entry("dianping", SECRET),
            Map.entry("meituan", SECRET),
            Map.entry("taobao", SECRET),
            Map.entry("jd", SECRET),
            Map.entry("ctrip", SECRET));

    /** A platform that is not listed is not assumed to show the mean. */
    public static RatingModel of(String platform) {
        return KNOWN.getOrDefault(platform, UNKNOWN);
    }

    /** Whether a plan can say one number; else it says a range, by {@link #spans}. */
    public boolean isPublished() {
        return this == MEAN || this == MEAN_IN_HALVES;
    }

    /** What the platform is assumed to count, one after the other. */
    List<RatingSpan> spans() {
        return isPublished() ? List.of(RatingSpan.EVER) : RatingSpan.ASSUMED;
    }

    /** Half of the step in which the number is shown: the true one lies within so much of it. */
    double halfStep() {
        return this == MEAN_IN_HALVES ? 0.25 : 0.05;
    }
}
