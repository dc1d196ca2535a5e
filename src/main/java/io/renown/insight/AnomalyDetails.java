package io.renown.insight;

import io.renown.review.ReviewListItem;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.util.List;

/**
 * What lies behind an anomaly.
 *
 * @param before the time that the days are held against
 * @param words that stand out against the time before
 * @param sources places that hold more of its reviews than before, the most telling first
 * @param examples the newest of its reviews
 */
public record AnomalyDetails(Days before, List<String> words, List<Source> sources, List<ReviewListItem> examples) {

    public AnomalyDetails {
        words = List.copyOf(words);
        sources = List.copyOf(sources);
        examples = List.copyOf(examples);
    }

    /**
     * @param field what kind of place it is
     * @param value as the field syntax writes it
     * @param now of the reviews of the anomaly
     * @param before of the reviews of the time before
     */
    public record Source(FilterField field, String value, Share now, Share before) {

        /** The filter that keeps to it. */
        public ReviewFilter filter() {
            return ReviewFilter.ALL.with(field, List.of(value));
        }
    }
}
