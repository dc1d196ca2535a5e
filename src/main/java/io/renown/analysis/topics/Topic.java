package io.renown.analysis.topics;

import java.util.List;

/**
 * A theme over many reviews.
 *
 * @param members their places in the list that was given, nearest to the middle first; the first is the example
 * @param centroid of length one; comparable with centroids of other runs in the same space
 * @param words what its reviews say more often than others, at most five, the most telling first; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record Topic(List<Integer> members, float[] centroid, List<String> words) {

    public Topic {
        members = List.copyOf(members);
        words = List.copyOf(words);
    }
}
