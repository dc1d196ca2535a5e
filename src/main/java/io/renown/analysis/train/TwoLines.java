package io.renown.analysis.train;

import java.util.ArrayList;
import java.util.List;

/** Positive against negative, and neutral against both. */
record TwoLines(LinearModel polarity, LinearModel neutrality) {

    static TwoLines train(List<SentimentRow> rows, int width, double cost) {
        return new TwoLines(
                LinearTrainer.train(Example.balanced(ways(rows)), width, cost),
                LinearTrainer.train(Example.balanced(neutral(rows)), width, cost));
    }

    /** A neutral row counts as half of either: it draws its margin to the middle. */
    private static List<Example> ways(List<SentimentRow> rows) {
        List<Example> examples = new ArrayList<>(rows.size());
        for (SentimentRow row : rows) {
            if (row.side() == 0) {
                examples.add(new Example(row.features(), true, row.leaning() / 2));
                examples.add(new Example(row.features(), false, row.leaning() / 2));
            } else {
                examples.add(new Example(row.features(), row.side() > 0, row.leaning()));
            }
        }
        return examples;
    }

    private static List<Example> neutral(List<SentimentRow> rows) {
        return rows.stream()
                .map(row -> new Example(row.features(), row.side() == 0, row.weight()))
                .toList();
    }
}
