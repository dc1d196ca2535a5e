package io.renown.insight;

import io.renown.review.ReviewListItem;
import java.util.List;

/**
 * What lies behind an anomaly.
 *
 * @param before the time that the days are held against
 * @param words that stand out against the time before
 * @param sources platforms and listings that hold more of its reviews than before, the most telling first
 * @param examples the newest of its reviews
 */
public record AnomalyDetails(Days before, List<String> words, List<Source> sources, List<ReviewListItem> examples) {

    public AnomalyDetails {
        words = List.copyOf(words);
        sources = List.copyOf(sources);
        examples = List.copyOf(examples);
    }

    /**
     * @param platform whether a platform, else a listing
     * @param value slug or ref
     * @param now of the reviews of the anomaly
     * @param before of the reviews of the time before
     */
    public record Source(boolean platform, String value, Share now, Share before) {}
}
