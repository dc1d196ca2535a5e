package io.renown.topic;

import io.renown.analysis.topics.TopicGrowth;
import io.renown.insight.Opinions;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.TopicName;
import io.renown.review.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the index counted, by topics as members see them: those that were made one are one, hidden ones are not there. */
final class TopicCounts {

    private TopicCounts() {}

    static Map<Long, Opinions> opinions(Spread spread, Topics topics) {
        Map<Long, Opinions> opinions = new TreeMap<>();
        spread.of(Dimension.TOPIC).forEach((value, count) -> {
            int last = value.length() - 1;
            Optional<TopicName> topic = topics.findShown(Long.valueOf(value.substring(0, last)));
            topic.ifPresent(found -> opinions.merge(found.id(), of(value.charAt(last), count), TopicCounts::sum));
        });
        return opinions;
    }

    static Map<Long, Long> totals(Spread spread, Topics topics) {
        Map<Long, Long> totals = new TreeMap<>();
        opinions(spread, topics).forEach((topic, its) -> totals.put(topic, its.total()));
        return totals;
    }

    static TopicGrowth growth(long before, Spread allBefore, long now, Spread allNow) {
        return TopicGrowth.between(
                Math.toIntExact(before),
                Math.toIntExact(allBefore.total()),
                Math.toIntExact(now),
                Math.toIntExact(allNow.total()));
    }

    private static Opinions of(char sign, long count) {
        return switch (sign) {
            case '+' -> new Opinions(count, 0, 0);
            case '-' -> new Opinions(0, 0, count);
            default -> new Opinions(0, count, 0);
        };
    }

    private static Opinions sum(Opinions one, Opinions other) {
        return new Opinions(
                one.positive() + other.positive(), one.neutral() + other.neutral(), one.negative() + other.negative());
    }
}
