package io.renown.analysis.train;

import io.renown.analysis.evaluation.LabelledReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the sentiment of one language is trained.
 *
 * @param cost what an error costs; the more rows there are, and the more alike, the less
 * @param torn how much one of our own reviews counts that praises one thing and blames another: what it is as a whole rests on how it
 *     sums up, which single words do not tell
 * @param evenness how far fields count alike, whatever the number of their rows: 0 not at all, 1 wholly; goods are most of our English ones
 * @param sets public sets, and how much a row of each counts beside one of our own
 */
record SentimentPlan(String language, double cost, double torn, double evenness, Map<String, Double> sets) {

    /** Chosen by what held across domains: one was left out at a time and judged by the others. */
    static final List<SentimentPlan> ALL = List.of(
            new SentimentPlan("zh", 8, 1, 0, Map.of("zh_asap_sample", 1.0)),
            new SentimentPlan("en", 4, 0.3, 0.5, Map.of("en_mams", 0.5)),
            new SentimentPlan("ko", 2, 1, 0, Map.of("ko_nsmc", 1.0)),
            new SentimentPlan("id", 1, 1, 0, Map.of("id_smsa", 1.0)),
            new SentimentPlan("th", 1, 1, 0, Map.of("th_wisesight", 1.0)));

    /** Rows of a field that count as they are. */
    private static final double AS_IT_IS = 400;

    private static final Set<String> BOTH = Set.of("positive", "negative");

    List<TrainingSet> sets(TrainingData data) {
        List<TrainingSet> all = new ArrayList<>(data.own(language));
        sets.keySet().stream().sorted().map(data::shared).forEach(all::add);
        return all;
    }

    /** The same rows; for praise and blame, those of a field with many count less, those of one with few more. */
    List<SentimentRow> evened(List<SentimentRow> rows) {
        if (evenness == 0) {
            return rows;
        }
        Map<String, Long> ofField =
                rows.stream().collect(Collectors.groupingBy(SentimentRow::fold, Collectors.counting()));
        return rows.stream()
                .map(row -> row.leaning(StrictMath.pow(AS_IT_IS / ofField.getOrDefault(row.fold(), 1L), evenness)))
                .toList();
    }

    double weight(TrainingSet set) {
        return set.own() ? 1 : sets.getOrDefault(set.name(), 1.0);
    }

    /** How far the words of a review tell which way it leans: 1, or less where it praises and blames. */
    double clarity(TrainingSet set, LabelledReview review) {
        return set.own() && review.aspects().values().containsAll(BOTH) ? torn : 1;
    }
}
