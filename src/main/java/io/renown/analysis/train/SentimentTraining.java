package io.renown.analysis.train;

import io.renown.analysis.SentimentReader;
import io.renown.analysis.model.LinearWeights;
import io.renown.analysis.model.SentimentWeights;
import io.renown.analysis.model.TextWeights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sentiment of the fast pass: a model for each language with labelled reviews, and one for all others. */
final class SentimentTraining implements ModelTraining {

    /** Of the model for the other languages, which knows the lexicon alone. */
    private static final double COMMON_COST = 1;

    private static final String COMMON = "common";

    private final SentimentReader reader = new SentimentReader();

    @Override
    public List<TrainedModel> train(TrainingData data, PrintWriter progress) {
        List<TrainedModel> models = new ArrayList<>();
        List<SentimentRow> common = new ArrayList<>();
        List<TrainingSet> allSets = new ArrayList<>();
        List<String> allWords = new ArrayList<>();
        for (SentimentPlan plan : SentimentPlan.ALL) {
            List<TrainingSet> sets = plan.sets(data);
            List<SentimentRow> rows = plan.evened(sets.stream()
                    .flatMap(set -> SentimentRow.of(set, plan, reader::view).stream())
                    .toList());
            models.add(report(model(plan.language(), rows, plan.cost(), sets), progress));
            common.addAll(ofTonesAlone(rows, plan.language()));
            allSets.addAll(sets);
            allWords.addAll(words(plan.language()));
        }
        models.add(report(common(common, allSets, allWords), progress));
        return models;
    }

    private static TrainedModel model(String language, List<SentimentRow> rows, double cost, List<TrainingSet> sets) {
        return file(language, rows, SentimentReader.RUNS, SentimentReader.TONES, cost, sets, words(language));
    }

    private static TrainedModel common(List<SentimentRow> rows, List<TrainingSet> sets, List<String> words) {
        return file(COMMON, rows, 0, SentimentReader.TONES, COMMON_COST, sets, words);
    }

    /** @param tones how many numbers stand behind the runs */
    static TrainedModel file(
            String name,
            List<SentimentRow> rows,
            int runs,
            int tones,
            double cost,
            List<TrainingSet> sets,
            List<String> words) {
        int width = runs + tones;
        CrossValidation validated = CrossValidation.of(rows, width, cost);
        TwoLines lines = TwoLines.train(rows, width, cost);
        SentimentWeights weights = new SentimentWeights(
                rounded(lines.polarity(), runs), rounded(lines.neutrality(), runs), validated.meaning());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            weights.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return new TrainedModel("sentiment-" + name + ".bin", content.toByteArray(), sets, words, validated.figures());
    }

    private static TextWeights rounded(LinearModel line, int runs) {
        double[] ofRuns = Arrays.copyOf(line.weights(), runs);
        double[] ofTones = Arrays.copyOfRange(line.weights(), runs, line.weights().length);
        for (int i = 0; i < ofTones.length; i++) {
            ofTones[i] *= SentimentRow.TONE_VALUE;
        }
        return new TextWeights(LinearWeights.of(ofRuns, line.bias()), LinearWeights.of(ofTones, 0));
    }

    /** Every language counts alike, and is a fold of its own: so is a language judged that no row was of. */
    private static List<SentimentRow> ofTonesAlone(List<SentimentRow> rows, String language) {
        double sum = rows.stream().mapToDouble(SentimentRow::weight).sum();
        double factor = 1_000 / sum;
        List<SentimentRow> common = new ArrayList<>(rows.size());
        for (SentimentRow row : rows) {
            FeatureRow.Sparse sparse = (FeatureRow.Sparse) row.features();
            int from = sparse.values().length - SentimentReader.TONES;
            FeatureRow tones = new FeatureRow.Dense(Arrays.copyOfRange(sparse.values(), from, sparse.values().length));
            common.add(new SentimentRow(
                    tones, row.side(), row.weight() * factor, row.weight() * factor, row.usual(), language));
        }
        return common;
    }

    private static List<String> words(String language) {
        return SentimentReader.wordFiles(language);
    }

    static TrainedModel report(TrainedModel model, PrintWriter progress) {
        progress.printf(
                Locale.ROOT,
                "%-22s %7d bytes  left out in turn: %s%n",
                model.name(),
                model.content().length,
                model.figures());
        progress.flush();
        return model;
    }
}
