package io.renown.analysis.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which topics of a new run are those of an earlier one, so that a topic keeps its id while its reviews change.
 *
 * @param ids for each new topic the id of the known one, empty when it is new
 * @param gone known topics that no new one continues
 */
public record TopicMatching(List<OptionalLong> ids, List<Long> gone) {

    /** A topic of an earlier run. @param centroid as {@link Topic#centroid} gave it */
    @SuppressWarnings("ArrayRecordComponent") // read only
    public record Known(long id, float[] centroid) {}

    /** Centroids farther apart are of different topics. */
    private static final double SAME = 0.75;

    private record Pair(int found, int known, double cosine) {}

    public TopicMatching {
        ids = List.copyOf(ids);
        gone = List.copyOf(gone);
    }

    /** The nearest pair first; no topic continues two. */
    public static TopicMatching match(List<Topic> found, List<Known> known) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                double cosine =
                        Vectors.dot(found.get(i).centroid(), known.get(j).centroid());
                if (cosine >= SAME) {
                    pairs.add(new Pair(i, j, cosine));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.cosine())
                .thenComparingLong(pair -> known.get(pair.known()).id())
                .thenComparingInt(Pair::found));
        TreeMap<Integer, Long> continued = new TreeMap<>();
        SortedSet<Integer> taken = new TreeSet<>();
        for (Pair pair : pairs) {
            if (!continued.containsKey(pair.found()) && taken.add(pair.known())) {
                continued.put(pair.found(), known.get(pair.known()).id());
            }
        }
        List<OptionalLong> ids = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Long id = continued.get(i);
            ids.add(id == null ? OptionalLong.empty() : OptionalLong.of(id));
        }
        List<Long> gone = new ArrayList<>();
        for (int j = 0; j < known.size(); j++) {
            if (!taken.contains(j)) {
                gone.add(known.get(j).id());
            }
        }
        return new TopicMatching(ids, gone);
    }
}
