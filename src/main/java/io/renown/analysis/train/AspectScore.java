package io.renown.analysis.train;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.util.Map;
import java.util.SortedMap;

/** Counts the aspects found, as the evaluation does. */
final class AspectScore {

    private int wanted;
    private int answered;
    private int found;
    private int right;

    void add(Map<Aspect, Sentiment> said, Map<Aspect, Sentiment> answers) {
        wanted += said.size();
        answered += answers.size();
        answers.forEach((aspect, answer) -> {
            found += said.containsKey(aspect) ? 1 : 0;
            right += answer == said.get(aspect) ? 1 : 0;
        });
    }

    void addTo(SortedMap<String, Double> figures, String ending) {
        figures.put("detectionF1" + ending, 2.0 * found / Math.max(1, wanted + answered));
        figures.put("pairsF1" + ending, 2.0 * right / Math.max(1, wanted + answered));
        figures.put("polarity" + ending, (double) right / Math.max(1, found));
    }
}
