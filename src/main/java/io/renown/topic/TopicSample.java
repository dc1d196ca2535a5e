package io.renown.topic;

import io.renown.deeppass.ReadingVectors.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Some of the vectors of each space, by a hash of the reviews' ids: whatever the order, the same ones; and when reviews come
 * in, most of those that were in the sample stay.
 */
final class TopicSample {

    /** More topics than the most are not found in more. */
    static final int MOST = 6_400;

    private record Drawn(long lot, Line line) {}

    private final int most;
    private final Map<String, PriorityQueue<Drawn>> bySpace = new TreeMap<>();

    TopicSample(int most) {
        this.most = most;
    }

    void add(Line line) {
        if (TopicModel.language(line.space()) == null) {
            return;
        }
        PriorityQueue<Drawn> drawn = bySpace.computeIfAbsent(
                line.space(),
                space -> new PriorityQueue<>(Comparator.comparingLong(Drawn::lot)
                        .thenComparingLong(each -> each.line().reviewId())
                        .reversed()));
        drawn.add(new Drawn(lot(line.reviewId()), line));
        if (drawn.size() > most) {
            drawn.remove(); // the highest lot
        }
    }

    /** By space, in the order of the reviews' ids. */
    Map<String, List<Line>> bySpace() {
        Map<String, List<Line>> lines = new TreeMap<>();
        bySpace.forEach((space, drawn) -> {
            List<Line> its = new ArrayList<>(drawn.stream().map(Drawn::line).toList());
            its.sort(Comparator.comparingLong(Line::reviewId));
            lines.put(space, its);
        });
        return lines;
    }

    /** Ids rise with time; their bits are stirred (SplitMix64, Steele et al. 2014). */
    private static long lot(long id) {
        long z = id + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
