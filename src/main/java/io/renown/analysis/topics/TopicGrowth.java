package io.renown.analysis.topics;

/**
 * How the share of a topic among all reviews changed from one stretch of time to the next.
 *
 * @param shareBefore 0 to 1
 * @param shareNow 0 to 1
 * @param low lower end of the 95 % interval of the difference of the shares (Newcombe 1998, method 10)
 * @param high upper end
 * @param enough whether there are enough reviews to say anything
 */
public record TopicGrowth(double shareBefore, double shareNow, double low, double high, boolean enough) {

    /** Of reviews in either stretch, and of the topic in both. */
    private static final int FEWEST_REVIEWS = 30;

    private static final int FEWEST_OF_TOPIC = 5;
    private static final double Z = 1.959964;

    /** @throws IllegalArgumentException when a topic has more reviews than there are */
    public static TopicGrowth between(int topicBefore, int allBefore, int topicNow, int allNow) {
        if (topicBefore < 0 || topicBefore > allBefore || topicNow < 0 || topicNow > allNow) {
            throw new IllegalArgumentException(
                    topicBefore + " of " + allBefore + " before, " + topicNow + " of " + allNow + " now");
        }
        double before = share(topicBefore, allBefore);
        double now = share(topicNow, allNow);
        double difference = now - before;
        double lowNow = now - wilson(topicNow, allNow, -1);
        double highNow = wilson(topicNow, allNow, 1) - now;
        double lowBefore = before - wilson(topicBefore, allBefore, -1);
        double highBefore = wilson(topicBefore, allBefore, 1) - before;
        return new TopicGrowth(
                before,
                now,
                difference - Math.sqrt(lowNow * lowNow + highBefore * highBefore),
                difference + Math.sqrt(highNow * highNow + lowBefore * lowBefore),
                allBefore >= FEWEST_REVIEWS && allNow >= FEWEST_REVIEWS && topicBefore + topicNow >= FEWEST_OF_TOPIC);
    }

    /** Grew, and not by chance. */
    public boolean isEmerging() {
        return enough && low > 0;
    }

    public boolean isFading() {
        return enough && high < 0;
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    private static double wilson(int part, int all, int side) {
        if (all == 0) {
            return side < 0 ? 0 : 1;
        }
        double share = share(part, all);
        double spread = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return (share + Z * Z / (2.0 * all) + side * spread) / (1 + Z * Z / all);
    }
}
