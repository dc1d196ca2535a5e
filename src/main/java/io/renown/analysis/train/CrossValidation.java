package io.renown.analysis.train;

import io.renown.analysis.evaluation.Calibration;
import io.renown.analysis.evaluation.Confusion;
import io.renown.analysis.model.SentimentMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Margins of rows from models that have not seen their fold. */
final class CrossValidation {

    private final List<MeaningFit.Judged> rows = new ArrayList<>();

    private CrossValidation() {}

    static CrossValidation of(List<SentimentRow> rows, int width, double cost) {
        CrossValidation validation = new CrossValidation();
        SortedSet<String> folds = new TreeSet<>();
        rows.forEach(row -> folds.add(row.fold()));
        for (String fold : folds) {
            TwoLines lines = TwoLines.train(
                    rows.stream().filter(row -> !row.fold().equals(fold)).toList(), width, cost);
            rows.stream().filter(row -> row.fold().equals(fold)).forEach(row -> validation.add(row, lines));
        }
        return validation;
    }

    private void add(SentimentRow row, TwoLines lines) {
        rows.add(new MeaningFit.Judged(
                lines.polarity().margin(row.features()),
                lines.neutrality().margin(row.features()),
                row.side(),
                row.weight() * row.usual()));
    }

    SentimentMeaning meaning() {
        return MeaningFit.fit(rows);
    }

    /** As the evaluation counts them; two classes by the sign of the score, three as shown. */
    SortedMap<String, Double> figures() {
        SentimentMeaning meaning = meaning();
        Confusion two = new Confusion();
        Confusion three = new Confusion();
        Calibration calibration = new Calibration();
        for (MeaningFit.Judged row : rows) {
            SentimentMeaning.Shares shares = meaning.of(row.polarity(), row.neutrality());
            String gold = Integer.toString(row.side());
            three.add(gold, Integer.toString(shares.shown()));
            calibration.add(shares.confidence(), row.side() == shares.shown());
            if (row.side() != 0) {
                two.add(gold, shares.score() < 0 ? "-1" : "1");
            }
        }
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("rows", (double) rows.size());
        figures.put("macroF1OfTwo", two.macroF1());
        figures.put("macroF1OfThree", three.macroF1());
        figures.put("calibrationError", calibration.error());
        return figures;
    }
}
