package io.renown.topic;

import io.renown.analysis.topics.TopicGrowth;
import io.renown.insight.Days;
import io.renown.insight.Opinions;
import io.renown.review.ReviewListItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often the topics are said in some days, and in as many days before.
 *
 * @param reviews published in the days; what all counts are part of
 * @param sorted of these are in a topic that is shown
 * @param rows topics that are said now, the most frequent first
 */
public record TopicBoard(Days days, long reviews, long reviewsBefore, long sorted, List<Row> rows) {

    public TopicBoard {
        rows = List.copyOf(rows);
    }

    /**
     * @param now reviews by the sentiment of the whole review; each counts once
     * @param growth of the share among all reviews
     * @param emergingSince as of the latest run, over all brands; null when it does not emerge, or for members of some brands
     * @param example one of its most typical reviews in these days, else one of the newest; null where none has words
     */
    public record Row(
            long topicId,
            String name,
            List<String> words,
            boolean named,
            Opinions now,
            Opinions before,
            TopicGrowth growth,
            @Nullable LocalDate emergingSince,
            @Nullable ReviewListItem example) {

        public Row {
            words = List.copyOf(words);
        }
    }
}
